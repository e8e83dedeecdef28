package org.quotient.job;

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
}
