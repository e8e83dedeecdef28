package org.quotient.tag.match;

/** What must be known of a token to test it, in rising cost of annotation. */
public enum Need {
    /** Its written form. */
    FORM("the written form"),
    /** Its lemma, which may depend on its part of speech. */
    LEMMA("the lemma"),
    /** Its part of speech. */
    PART_OF_SPEECH("the part of speech");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
