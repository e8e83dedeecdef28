package org.quotient.change;

/** In what one mention differs between two releases. */
public enum Difference {
    GAINED,
    LOST,
    VALENCE,
    /** The same words are another participant's now. */
    PARTICIPANT
}
