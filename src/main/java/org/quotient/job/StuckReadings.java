package org.quotient.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The readings of this JVM that nobody waits for any more, and that still go on. */
final class StuckReadings {

    private final Set<ReadingAttempt> attempts = ConcurrentHashMap.newKeySet();

    void add(ReadingAttempt attempt) {
        attempt.stepBack();
        attempts.add(attempt);
    }

    /** How many of them still go on. */
    int number() {
        attempts.removeIf(ReadingAttempt::isDone);
        return attempts.size();
    }

    /**
     * Stops because each of them takes memory and a core from what could still be read.
     *
     * @throws StopException with the names of the files
     */
    void requireFewerThan(int most) {
        if (number() >= most) {
            String names = attempts.stream().map(ReadingAttempt::name).sorted().collect(Collectors.joining(", "));
            throw new StopException(
                    ExitCode.TOO_MANY_REJECTS,
                    "Cannot go on reading: because " + attempts.size()
                            + " files keep the machine busy without end; take them out: " + names);
        }
    }
}
