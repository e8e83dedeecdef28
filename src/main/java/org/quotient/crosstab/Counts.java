package org.quotient.crosstab;

/**
 * How much of a code there is in one cell; each unit is counted once.
 *
 * @param participants in whom it occurs
 * @param transcripts in which it occurs
 * @param turns in which it occurs
 * @param sentences in which it occurs
 * @param mentions places that evoke it; for a parent, distinct places of its children
 */
public record Counts(long participants, long transcripts, long turns, long sentences, long mentions) {

    /** A cell in which nothing was found. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
