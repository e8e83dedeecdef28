package org.quotient.codebook.foreign;

import java.util.Locale;

/** What a file can be. */
public enum Format {
    /** A legend of numbered categories between two lines with a per cent sign, then terms with numbers. */
    LIWC("LIWC dictionary", Wildcards.STAR_AT_THE_END),
    /** Nested YAML mappings with lists of terms. */
    QUANTEDA("quanteda dictionary in YAML", Wildcards.STAR_AND_QUESTION_MARK),
    /** A tree indented by tabs whose terms end in a weight. */
    WORDSTAT("WordStat dictionary", Wildcards.STAR),
    /** XML with an outer node that names the dictionary. */
    YOSHIKODER("Yoshikoder dictionary", Wildcards.STAR),
    /** The XML of Lexicoder 2, without an outer node, or the text of Lexicoder 3. */
    LEXICODER("Lexicoder dictionary", Wildcards.STAR),
    /** A code book, or the one of a project; has no terms. */
    REFI("REFI-QDA code book", Wildcards.STAR),
    /** A codebook of this program. */
    QUOTIENT("Quotient codebook", Wildcards.STAR_AND_QUESTION_MARK);

    private final String title;
    private final Wildcards wildcards;

    Format(String title, Wildcards wildcards) {
        this.title = title;
        this.wildcards = wildcards;
    }

    /** The value as it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    Wildcards wildcards() {
        return wildcards;
    }
}
