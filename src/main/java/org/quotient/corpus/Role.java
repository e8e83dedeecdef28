package org.quotient.corpus;

import java.util.Locale;

/** What a speaker is in an interview; only the turns of participants are counted. */
public enum Role {
    INTERVIEWER,
    PARTICIPANT,
    OTHER;

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a table's value. */
    public static Role of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
