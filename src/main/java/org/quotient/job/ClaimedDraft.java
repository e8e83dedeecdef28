package org.quotient.job;

import java.io.IOException;

/**
 * A draft on an object store, which can't move a folder: it is written where the release will be, under a number that a
 * claim has made this run's own, and its manifest, created last, makes it a release.
 *
 * <p>A claim is never given back: a task that outlives its run may still write under the number.
 */
final class ClaimedDraft extends Draft {

    static final String CLAIM = "claim.json";

    private final Output output;

    ClaimedDraft(Output output, int number) {
        super(output, number);
        this.output = output;
    }

    @Override
    String folder() {
        return place();
    }

    @Override
    boolean own(String file) {
        return file.equals(CLAIM);
    }

    @Override
    boolean finish(String manifest) throws IOException {
        return output.create(place() + "/" + MANIFEST, manifest);
    }

    @Override
    void discard() throws IOException {
        empty(place(), output);
    }

    /** Takes all but the claim away from a draft that is no release, since a task of its run may still write. */
    static void empty(Output output, int number) throws IOException {
        empty(Output.RELEASES + "/" + release(number), output);
    }

    private static void empty(String folder, Output output) throws IOException {
        for (String file : output.files(folder)) {
            if (!file.equals(CLAIM)) {
                output.delete(folder + "/" + file);
            }
        }
    }
}
