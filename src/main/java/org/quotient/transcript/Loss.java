package org.quotient.transcript;

import java.util.Locale;

/** What a reader left out of a transcript, or read in one of several ways. Said to the user, beside the transcript. */
public enum Loss {
    HEADERS_FOOTERS("headers and footers were left out"),
    NOTES("footnotes and endnotes were left out"),
    COMMENTS("comments were left out"),
    CHANGES("tracked changes were read as if all were accepted"),
    TEXT_BOXES("text boxes were left out"),
    PAGE_FURNITURE("page numbers and lines that come back on the pages were left out"),
    LAYOUT("the layout of the pages was lost, and lines were joined to paragraphs by their place,"),
    PICTURED_PAGES("pages without text, perhaps pictures of it, were passed over"),
    OPEN_FIELD("what stands behind the code of a field that never ends was left out"),
    OTHER_SHEETS("sheets behind the first were left out"),
    OTHER_COLUMNS("columns of a sheet other than transcript_id, turn, speaker and text were left out"),
    SPELLING("labels one letter away from a known one were read as that one"),
    INITIALS("labels that are the initials of a full name were read as that person"),
    INNER_LABELS("labels inside lines were taken for labels"),
    SILENT_LABELS("labels under which nothing is said, such as that of a break, were taken for nobody's");

    private final String sentence;

    Loss(String sentence) {
        this.sentence = sentence;
    }

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happened, to go before "in 3 transcripts". */
    public String sentence() {
        return sentence;
    }
}
