package org.quotient.job;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A draft on a file system that moves whole folders in one step: it is made aside, and moved. */
final class StagedDraft extends Draft {

    /** Of its folder in that of the run. */
    static final String NAME = "release";

    /** The step by which a folder takes a place. */
    interface Rename {

        /**
         * Moves a folder with something in it to a place where nothing is.
         *
         * @return whether nothing was there; if something was, nothing has happened
         */
        boolean rename(String from, String to) throws IOException;
    }

    private final Output output;
    private final Rename rename;
    private final String folder;

    StagedDraft(Output output, Rename rename, int number, String staging) {
        super(output, number);
        this.output = output;
        this.rename = rename;
        this.folder = folder(staging);
    }

    static String folder(String staging) {
        return staging + "/" + NAME;
    }

    @Override
    String folder() {
        return folder;
    }

    @Override
    boolean own(String file) {
        return false;
    }

    @Override
    boolean finish(String manifest) throws IOException {
        output.write(folder + "/" + MANIFEST, manifest);
        return rename.rename(folder, place());
    }

    @Override
    void discard() throws IOException {
        output.delete(folder);
    }

    /** Tries out whether a folder refuses to be replaced. */
    static void probe(Output output, Rename rename) throws IOException {
        String folder = Output.STORE + "/probe-" + UUID.randomUUID();
        try {
            output.write(folder + "/first/file", "first");
            output.write(folder + "/second/file", "second");
            boolean kept = rename.rename(folder + "/first", folder + "/place")
                    && !rename.rename(folder + "/second", folder + "/place")
                    && output.read(folder + "/place/file").equals(Optional.of("first"));
            Output.requireSafe(kept, "it moves a folder to where one is");
        } finally {
            output.delete(folder);
        }
    }
}
