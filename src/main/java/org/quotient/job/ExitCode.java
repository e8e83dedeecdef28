package org.quotient.job;

import org.quotient.corpus.InputException;

/** What the program's exit code means. */
enum ExitCode {
    DONE(0),
    OUR_FAULT(1),
    CONFIGURATION(2),
    TOO_MANY_REJECTS(3),
    CHECK_FAILED(4),
    HELD(5),
    TRY_AGAIN(75);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** With which code the program ends because of {@code fault}. */
    static ExitCode of(Throwable fault) {
        if (fault instanceof InputException) {
            return CONFIGURATION;
        }
        return StopException.in(fault).map(StopException::code).orElse(OUR_FAULT);
    }
}
