package org.quotient.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What runs that died have left in the store: their own folders, with transcripts in them, and files that were to live for a
 * moment. Only the run that has the lock removes them; a run that lost its lock and wakes up again finds its files gone, all
 * of them at once, and fails.
 */
final class Leftovers {

    static final String RUNS = Output.STORE + "/runs";
    /** Taken away from its place already, in one step. */
    private static final String AWAY = "old-";
    /** Also made by runs that wait for the lock. */
    private static final List<String> PASSING = List.of("new-", "probe-", "clock-", "takeover-");

    private final Output output;
    private final Duration lease;

    /** @param lease a file that was not written for so long is of a run that is gone */
    Leftovers(Output output, Duration lease) {
        this.output = output;
        this.lease = lease;
    }

    /** @param run the run that has the lock */
    void remove(String run) throws IOException {
        for (String name : output.names(RUNS)) {
            if (!name.equals(run)) {
                output.retire(RUNS + "/" + name);
            }
        }
        for (String name : output.names(Output.STORE)) {
            if (name.startsWith(AWAY)) {
                output.delete(Output.STORE + "/" + name);
            }
        }
        removePassing();
    }

    /** Whether a file of the store is of a run that waits for the lock, perhaps. */
    static boolean isPassing(String name) {
        return PASSING.stream().anyMatch(name::startsWith);
    }

    private void removePassing() throws IOException {
        List<String> passing = output.names(Output.STORE).stream()
                .filter(Leftovers::isPassing)
                .map(name -> Output.STORE + "/" + name)
                .toList();
        if (passing.isEmpty()) {
            return;
        }
        Instant now = Lock.clock(output);
        for (String name : passing) {
            Optional<Instant> written = output.modified(name);
            if (written.isEmpty() || Duration.between(written.get(), now).abs().compareTo(lease) > 0) {
                output.delete(name);
            }
        }
    }
}
