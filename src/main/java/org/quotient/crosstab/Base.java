package org.quotient.crosstab;

/**
 * What a cell's counts are out of.
 *
 * @param participants interviewed in this combination of levels, whether or not they spoke of a code
 * @param words said by them
 */
public record Base(long participants, long words) {

    /** A combination of levels in which nobody was interviewed. */
    public static final Base NOBODY = new Base(0, 0);
}
