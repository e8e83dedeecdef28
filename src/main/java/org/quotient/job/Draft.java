package org.quotient.job;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A release in the making: a folder that no reader takes for a release until {@link #commit} makes it one. Closing a draft
 * that did not become a release removes it.
 */
abstract class Draft implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private enum State {
        OPEN,
        COMMITTED,
        UNKNOWN
    }

    private final Output output;
    private final int number;
    private volatile State state = State.OPEN;

    Draft(Output output, int number) {
        this.output = output;
        this.number = number;
    }

    /** The name of the release with this number. */
    static String release(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    final int number() {
        return number;
    }

    final String release() {
        return release(number);
    }

    /** Where the release will be. */
    final String place() {
        return Output.RELEASES + "/" + release();
    }

    /** Where its files are to be written. */
    abstract String folder();

    /** Files in the folder that belong to the file system's way of publishing. */
    abstract boolean own(String file);

    /** Takes the last step, after which the release is there; false if the number is another's. */
    abstract boolean finish(String manifest) throws IOException;

    abstract void discard() throws IOException;

    /**
     * Makes the draft a release. Whatever the file system answers, what it then holds decides: an answer may get lost.
     *
     * @return false if another run has the number
     * @throws StopException if what is there can't be told, or is not what was written
     */
    final boolean commit(String manifest) throws IOException {
        state = State.UNKNOWN;
        Optional<IOException> fault = Optional.empty();
        boolean finished = false;
        try {
            finished = finish(manifest);
        } catch (IOException e) {
            fault = Optional.of(e);
        }
        Optional<String> found = found();
        if (found.equals(Optional.of(manifest))) {
            state = State.COMMITTED;
            return true;
        }
        if (fault.isPresent() && found.isEmpty()) {
            throw fault.get();
        }
        state = State.OPEN;
        if (finished) {
            output.retire(place());
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the manifest of release " + release() + " does not read back as written");
        }
        return false;
    }

    /** Whether its last step was taken and failed, or is just being taken: it may or may not be a release. */
    final boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    private Optional<String> found() {
        try {
            return output.read(place() + "/" + MANIFEST);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.TRY_AGAIN,
                    "Cannot tell whether release " + release() + " was published: because " + Disk.reason(e)
                            + "; it was left as it is");
        }
    }

    /** Removes what did not become a release; after a fault it stays, for the last step may still be on its way. */
    @Override
    public final void close() throws IOException {
        if (state == State.OPEN) {
            discard();
        }
    }
}
