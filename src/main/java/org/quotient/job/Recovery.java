package org.quotient.job;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** What the run that has the lock does first for an output in which an earlier one may have died at any moment. */
final class Recovery {

    private final Environment environment;
    private final Output output;

    Recovery(Environment environment, Output output) {
        this.environment = environment;
        this.output = output;
    }

    /**
     * Lets the pointer lead to the newest release, and removes what dead runs left of their own.
     *
     * @param run the run that has the lock
     */
    void afterTheDead(String run) {
        try {
            Publisher.mend(output);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot let " + Publisher.CURRENT + " lead to the newest release: because " + Disk.reason(e));
        }
        attempt(() -> new Leftovers(output, Lock.LEASE).remove(run));
    }

    /** Removes unfinished batches of the store. */
    void sweep(Study study) {
        attempt(() -> Store.sweep(environment.disk(), new Path(study.output(), Output.STORE)));
    }

    private interface Removal {
        void remove() throws IOException;
    }

    /** Whatever is left harms no result. */
    private void attempt(Removal removal) {
        try {
            removal.remove();
        } catch (IOException e) {
            environment
                    .console()
                    .warn("what an earlier run left in the output's store could not be removed, because "
                            + Disk.reason(e));
        }
    }
}
