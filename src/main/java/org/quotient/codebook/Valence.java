package org.quotient.codebook;

import java.util.Locale;

/** Whether a mention tells of something that helps or hinders. */
public enum Valence {
    FACILITATOR,
    BARRIER,
    /** Both at once. */
    MIXED,
    /** A mention that takes no side, or whose side can't be told. */
    UNCLEAR;

    /** The value as it stands in codebooks and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
