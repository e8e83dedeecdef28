package org.quotient.tag.valence;

import java.util.Locale;

/** What is said of a mention beside its valence. */
public enum Flag {
    /** What the code names is said not to be there. */
    NEGATED,
    /** It is wished for or supposed. */
    HYPOTHETICAL,
    /** It was so in the past. */
    HISTORICAL,
    /** Another person's view is told. */
    REPORTED,
    /** It is said with reserve. */
    HEDGED,
    /** The sentence asks. */
    QUESTION;

    /** The column of the flag in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
