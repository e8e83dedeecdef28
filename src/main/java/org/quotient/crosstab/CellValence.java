package org.quotient.crosstab;

import java.util.Locale;

/** The rows of a cross-tabulation for one code: a valence, or any of them. */
public enum CellValence {
    ANY,
    FACILITATOR,
    BARRIER,
    /** Of participants: has a mixed mention, or a facilitator and a barrier. Of all other units: is mixed itself. */
    MIXED,
    UNCLEAR;

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
