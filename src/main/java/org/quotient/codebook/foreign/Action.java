package org.quotient.codebook.foreign;

/** What became of something that a codebook can't say as the file does. */
public enum Action {
    /** It stands in the codebook, and the analyst should know of it. */
    KEPT("kept"),
    /** It stands in the codebook as the characters that it is written with. */
    LITERAL("kept as literal"),
    /** It stands in the codebook with another meaning or form. */
    CHANGED("changed"),
    /** It stands only in the report. */
    SKIPPED("skipped");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /** The value as it stands in the report. */
    public String label() {
        return label;
    }
}
