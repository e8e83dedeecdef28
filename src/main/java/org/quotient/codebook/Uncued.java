package org.quotient.codebook;

import java.util.Locale;

/** What a mention without a cue becomes: a setting of the study. */
public enum Uncued {
    /** The kind of its code decides. */
    KIND,
    /** It stays unclear. */
    UNCLEAR;

    /** The value as it stands in study files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
