package org.quotient.bench;

/** One way to annotate all turns of the material with tokens, sentences, parts of speech and lemmas. */
interface Contender {

    /** A letter and a few words for the table. */
    String label();

    /** What it does, in full sentences. */
    String description();

    /** Annotates all turns, without counting anything. */
    void annotate() throws InterruptedException;

    /** Annotates all turns likewise and returns how many tokens that made. */
    long count() throws InterruptedException;
}
