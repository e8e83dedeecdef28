package org.quotient.release;

import java.util.Objects;

/**
 * What {@code CHECKED.json} says: when a run last found that a release is what the inputs ask for, because it made the
 * release or because there was nothing new.
 *
 * @param release the release's number, six digits
 * @param checked when, UTC, ISO 8601
 */
public record Checked(String release, String checked) {

    public Checked {
        Objects.requireNonNull(release);
        Objects.requireNonNull(checked);
    }
}
