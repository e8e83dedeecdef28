package org.quotient.job;

import java.io.IOException;

/** Starts work over as long as another run is faster, a few times. */
final class Attempts {

    static final int MOST = 3;

    private Attempts() {}

    /** Work that another run can overtake. */
    interface Work<T> {
        T attempt() throws IOException, InterruptedException, Overtaken;
    }

    static <T> T of(Work<T> work, Console console) throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= MOST; attempt++) {
            try {
                return work.attempt();
            } catch (Overtaken e) {
                console.warn(e.getMessage());
            }
        }
        throw new StopException(
                ExitCode.TRY_AGAIN,
                "Cannot publish: because other runs were faster " + MOST + " times; try again later");
    }
}
