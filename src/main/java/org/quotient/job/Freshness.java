package org.quotient.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quotient.release.Checked;
import org.quotient.release.Manifest;

/**
 * How long ago it was certain that a release says what the inputs say: when it was made, or when a later run found nothing
 * new.
 *
 * @param sure when it was certain
 */
record Freshness(Instant sure, Instant now) {

    /** Two machines' clocks may differ by so much without a word of it being wrong. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static Freshness of(Manifest manifest, Optional<Checked> checked, Instant now) {
        Instant made = Instant.parse(manifest.ended());
        Instant sure = checked.filter(mark -> mark.release().equals(manifest.release()))
                .map(mark -> Instant.parse(mark.checked()))
                .filter(made::isBefore)
                .orElse(made);
        return new Freshness(sure, now);
    }

    /** Negative if the release is of a time that this machine's clock has not reached. */
    Duration age() {
        return Duration.between(sure, now);
    }

    boolean isAheadOfTheClock() {
        return age().isNegative();
    }

    /** Whether the clocks differ by so much that the age means nothing. */
    boolean isBeyondTheClock() {
        return age().plus(TOLERANCE).isNegative();
    }

    String ago() {
        return words(age());
    }

    static String words(Duration age) {
        return age.toHours() + " h " + age.toMinutesPart() + " min";
    }
}
