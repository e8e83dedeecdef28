package org.quotient.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quotient.corpus.Fingerprint;
import org.quotient.release.Json;
import org.quotient.release.Pointer;

/**
 * What the last run started from, and the release that was current when it ended. By it the next run knows, without opening a
 * transcript, that nothing is new. Private; without it a run only takes longer.
 *
 * @param state of inputs and program, as {@link #state} says
 */
record LastRun(Pointer release, String state) {

    private static final String FILE = Output.STORE + "/last-run.json";

    /** The release that already says all that can be said in this state; empty if anything may be new. */
    static Optional<CurrentRelease> find(Output output, Optional<String> state) throws IOException {
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        Optional<LastRun> last = output.read(FILE).flatMap(LastRun::parse);
        boolean same = current.isPresent()
                && state.isPresent()
                && last.equals(Optional.of(new LastRun(current.get().pointer(), state.get())));
        return same ? current : Optional.empty();
    }

    /** Writes down in which state a run began that has ended. */
    static void keep(Output output, Optional<String> state) throws IOException {
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        if (current.isPresent() && state.isPresent()) {
            LastRun run = new LastRun(current.get().pointer(), state.get());
            output.replace(FILE, Json.write(run), Output.Access.OWNER);
        }
    }

    /** Lets the next run look at everything. */
    static void forget(Output output) throws IOException {
        output.delete(FILE);
    }

    private static Optional<LastRun> parse(String text) {
        try {
            return Optional.of(Json.read(text, LastRun.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A fingerprint of everything that decides a release: the study's files by their content, the transcripts by path, length
     * and time of change, who has withdrawn, the program and the annotator's model. Empty where a transcript was changed so
     * lately that its time proves nothing.
     *
     * @param annotator its fingerprint
     * @param encryption of the store: what is to be encrypted otherwise has to be written anew
     */
    static Optional<String> state(Output output, Inputs inputs, String annotator, StoreEncryption encryption)
            throws IOException {
        List<String> withdrawn = output.names(Tombstones.FOLDER);
        return inputs.listed().map(listed -> {
            Fingerprint state = new Fingerprint()
                    .add(listed)
                    .add(ProgramCode.everything())
                    .add(annotator)
                    .add(encryption.fingerprint());
            Build.versions("").forEach((name, version) -> state.add(name).add(version));
            inputs.fingerprints().forEach((name, file) -> state.add(name).add(file));
            withdrawn.forEach(state::add);
            return state.hex();
        });
    }
}
