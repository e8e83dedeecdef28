package org.quotient.transcript;

import java.util.Locale;

/** Why a row of a table can't be used. */
public enum RowFlaw {
    INCOMPLETE_ROW("a row of it has too few or too many values"),
    BROKEN_QUOTES(
            "a quotation mark in it is not closed, or what it closes goes on; the rows from there can't be told apart"),
    BROKEN_LINE("a line of it is no JSON object"),
    BAD_CHARACTERS("some of its characters were lost; save the table as UTF-8"),
    OTHER_COLUMNS("the files of the table name different columns");

    private final String because;

    RowFlaw(String because) {
        this.because = because;
    }

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The flaw of that label. */
    public static RowFlaw of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The end of a sentence that begins with "Cannot read the transcript: because". */
    public String because() {
        return because;
    }
}
