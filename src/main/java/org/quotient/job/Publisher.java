package org.quotient.job;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quotient.release.DataDictionary;
import org.quotient.release.DataPackage;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.Pointer;
import org.quotient.release.ReleaseReadme;
import org.quotient.release.Views;
import org.quotient.table.TableDescription;

/**
 * Makes a draft the next release, in one step and after a look at what it holds, then lets {@code CURRENT.json} and the link
 * lead to it.
 *
 * <p>The number is settled when a publisher is made, which belongs before the inputs are read: so whoever gets a higher
 * number has read later, and no release is older than the one before it.
 */
final class Publisher {

    static final String CURRENT = "CURRENT.json";
    private static final String LINK = "current";

    private final Output output;
    private final Guard guard;
    private final int number;

    /** What is asked for the last time before a release appears. */
    interface Guard {

        /** @throws StopException if it must not appear */
        void require();
    }

    Publisher(Output output, Guard guard) throws IOException {
        this.output = output;
        this.guard = guard;
        List<Integer> taken = output.numbers();
        number = taken.isEmpty() ? 1 : taken.get(taken.size() - 1) + 1;
    }

    /**
     * The folder in which the tables of the next release are to be written.
     *
     * @param staging a private folder of the run
     * @param run names the run
     */
    Draft draft(String staging, String run) throws IOException, Overtaken {
        return output.draft(number, staging, run).orElseThrow(() -> new Overtaken(Draft.release(number)));
    }

    /**
     * Publishes a draft that holds the tables of the manifest.
     *
     * @throws Overtaken if another run was faster; nothing is published then
     * @throws StopException if the draft is not what the manifest says
     */
    void publish(
            Draft draft, Manifest manifest, List<TableDescription> tables, String exampleAttribute, String exampleCode)
            throws IOException, Overtaken {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("data_dictionary.csv", DataDictionary.csv(tables));
        texts.put("datapackage.json", DataPackage.json(manifest, tables));
        texts.put("views.sql", Views.sql(tables));
        texts.put("README.md", ReleaseReadme.markdown(manifest, tables, exampleAttribute, exampleCode));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String name = draft.folder() + "/" + text.getKey();
            output.write(name, text.getValue());
            require(
                    output.read(name).equals(Optional.of(text.getValue())),
                    text.getKey() + " does not read back as written");
        }
        verify(draft, manifest, texts.keySet());
        guard.require();
        if (highest(output) >= number || !commit(draft, manifest)) {
            throw new Overtaken(draft.release());
        }
        try {
            point(output);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.TRY_AGAIN,
                    "Cannot let " + CURRENT + " lead to release " + draft.release() + ", which is published: because "
                            + Disk.reason(e) + "; the next run does it");
        }
    }

    /** A last step that failed may still be on its way. */
    private static boolean commit(Draft draft, Manifest manifest) throws IOException {
        try {
            return draft.commit(Json.write(manifest));
        } catch (IOException e) {
            if (!draft.isUnknown()) {
                throw e;
            }
            throw new StopException(
                    DiskFull.in(e).map(StopException::code).orElse(ExitCode.TRY_AGAIN),
                    "Cannot publish release " + draft.release() + ": because " + Disk.reason(e)
                            + "; the next run finds out whether it appeared all the same");
        }
    }

    private void verify(Draft draft, Manifest manifest, Set<String> texts) throws IOException {
        Manifest.Inputs inputs = manifest.inputs();
        require(
                inputs.listed() == inputs.read() + inputs.rejected(),
                "transcripts got lost between listing and reading");
        Set<String> expected = new TreeSet<>(texts);
        manifest.tables().forEach(table -> table.files().forEach(file -> expected.add(file.path())));
        Set<String> found = new TreeSet<>(output.files(draft.folder()));
        found.removeIf(draft::own);
        require(found.equals(expected), "the draft holds other files than its manifest says");
    }

    private static void require(boolean kept, String fault) {
        if (!kept) {
            throw new StopException(ExitCode.CHECK_FAILED, "Cannot publish: because " + fault);
        }
    }

    /** The highest number with a release, 0 without any; a number without a manifest is a draft. */
    static int highest(Output output) throws IOException {
        List<Integer> numbers = output.numbers();
        for (int i = numbers.size() - 1; i >= 0; i--) {
            if (isRelease(output, numbers.get(i))) {
                return numbers.get(i);
            }
        }
        return 0;
    }

    static boolean isRelease(Output output, int number) throws IOException {
        return output.modified(manifest(Draft.release(number))).isPresent();
    }

    private static String manifest(String release) {
        return Output.RELEASES + "/" + release + "/" + Draft.MANIFEST;
    }

    /** Lets the pointer lead to the highest release, also if another run published a higher one meanwhile. */
    private static void point(Output output) throws IOException {
        int pointed;
        do {
            pointed = highest(output);
            String release = Draft.release(pointed);
            Optional<String> manifest = output.read(manifest(release));
            if (manifest.isPresent()) {
                output.replace(
                        CURRENT, Json.write(new Pointer(release, Sha256.of(manifest.get()))), Output.Access.READERS);
                output.link(LINK, Output.RELEASES + "/" + release);
            }
        } while (pointed != highest(output));
    }

    /** Does what a run left undone that ended between the last step of a release and the pointer's. */
    static void mend(Output output) throws IOException {
        int pointed = pointed(output);
        if (pointed < highest(output)) {
            point(output);
        } else if (pointed > 0) {
            output.link(LINK, Output.RELEASES + "/" + Draft.release(pointed));
        }
    }

    /** The number of the release that the pointer leads to; 0 without a pointer. */
    static int pointed(Output output) throws IOException {
        return output.read(CURRENT)
                .map(text -> CurrentRelease.pointer(text).release())
                .map(Integer::valueOf)
                .orElse(0);
    }
}
