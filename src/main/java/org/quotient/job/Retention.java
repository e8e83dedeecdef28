package org.quotient.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes old releases, and what runs that died left of drafts. Never touches the current release or a newer one. */
final class Retention {

    /** No run takes this long between its claim of a number and its manifest. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Output output;

    Retention(Output output) {
        this.output = output;
    }

    /**
     * Removes releases.
     *
     * @param keep how many stay, the current one among them
     */
    void keep(int keep) throws IOException {
        int current = Publisher.pointed(output);
        List<Integer> releases = new ArrayList<>();
        for (int number : output.numbers()) {
            if (number <= current && Publisher.isRelease(output, number)) {
                releases.add(number);
            }
        }
        for (int number : releases.subList(0, Math.max(0, releases.size() - keep))) {
            output.retire(Output.RELEASES + "/" + Draft.release(number));
        }
    }

    /**
     * Removes drafts that lie where releases do and whose runs are gone.
     *
     * @param now by the clock of the file system
     */
    void clear(Instant now) throws IOException {
        int current = Publisher.pointed(output);
        for (int number : output.numbers()) {
            String folder = Output.RELEASES + "/" + Draft.release(number);
            Optional<Instant> claimed = output.modified(folder + "/" + ClaimedDraft.CLAIM);
            if (claimed.isEmpty()
                    || !claimed.get().isBefore(now.minus(ABANDONED))
                    || Publisher.isRelease(output, number)) {
                continue;
            }
            if (number < current) {
                output.retire(folder);
            } else {
                // Its number is never given back before a later one is published.
                ClaimedDraft.empty(output, number);
            }
        }
    }
}
