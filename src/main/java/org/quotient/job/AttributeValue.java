package org.quotient.job;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;

import org.apache.spark.sql.Column;

/**
 * Values that look alike are one level of an attribute: white space at the ends goes, and any other, no-break spaces and line
 * ends included, becomes one space.
 */
final class AttributeValue {

    private static final String SPACE = "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2007\\u202f\\u205f\\u3000]";
    private static final String ENDS = "^" + SPACE + "+|" + SPACE + "+$";
    private static final String RUN = SPACE + "+";

    private AttributeValue() {}

    /** {@code "PTS - Patient Transport "} becomes {@code "PTS - Patient Transport"}, also where one of the spaces is a no-break space. */
    static String of(String written) {
        return trimmed(written).replaceAll(RUN, " ");
    }

    /** The value of a column; null if nothing is left of it. */
    static Column of(Column written) {
        return regexp_replace(trimmed(written), lit(RUN), lit(" "));
    }

    /** Names and ids keep the spaces in them. */
    static String trimmed(String written) {
        return written.replaceAll(ENDS, "");
    }

    /** The trimmed value of a column; null if nothing is left of it. */
    static Column trimmed(Column written) {
        return nullif(regexp_replace(written, lit(ENDS), lit("")), lit(""));
    }
}
