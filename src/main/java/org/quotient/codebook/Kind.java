package org.quotient.codebook;

import java.util.Locale;

/** What the bare presence of a code means for the work. */
public enum Kind {
    /** Helps when present, hinders when absent: supervision, training. */
    RESOURCE,
    /** Hinders when present, helps when absent: stigma, paperwork. */
    HAZARD,
    /** Says nothing without a cue: pay, boundaries. */
    AMBIVALENT;

    /** The value as it stands in codebooks and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
