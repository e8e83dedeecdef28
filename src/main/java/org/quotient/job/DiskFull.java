package org.quotient.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FSError;

/** Tells faults of a disk from those of the program; Java has no types for them, only the system's own words. */
final class DiskFull {

    private static final List<String> WORDS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "File too large",
            "Read-only file system",
            "Input/output error");

    private DiskFull() {}

    /** What the system says of a disk, and nothing else that a message may hold. */
    static Optional<String> words(Throwable fault) {
        String message = fault instanceof FileSystemException named ? named.getReason() : fault.getMessage();
        return message == null
                ? Optional.empty()
                : WORDS.stream().filter(message::contains).findFirst();
    }

    /** The reason why a run ended, if it was a disk. */
    static Optional<StopException> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<String> words =
                    cause instanceof IOException || cause instanceof FSError ? words(cause) : Optional.empty();
            if (words.isPresent()) {
                return words.map(DiskFull::stop);
            }
        }
        return Optional.empty();
    }

    private static StopException stop(String words) {
        return new StopException(
                ExitCode.CONFIGURATION,
                "Cannot go on: because a disk refused to be written (" + words
                        + "): the output's, or the one where Spark" + " keeps its own files (spark.local.dir)");
    }
}
