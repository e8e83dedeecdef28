package org.quotient.job;

import java.util.Optional;

/** Thrown to end the program with a sentence and an exit code, and without a stack trace. */
final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    StopException(ExitCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }

    /** The reason in a fault, a full disk or a server that is away too: a task that stops the run does so inside an exception of Spark's. */
    static Optional<StopException> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StopException stop) {
                return Optional.of(stop);
            }
        }
        return DiskFull.in(fault).or(() -> Passing.in(fault));
    }
}
