package org.quotient.corpus;

import java.io.Serializable;

/**
 * A place in a text, {@code [start, end)} in UTF-16 units of that text.
 *
 * @param start the first unit, not negative
 * @param end the unit after the last, not before {@code start}
 */
public record Span(int start, int end) implements Serializable {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Cannot make a span: because [" + start + ", " + end + ") is none");
        }
    }

    public int length() {
        return end - start;
    }

    /** The words at this place. */
    public String cut(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shiftedBy(int units) {
        return new Span(start + units, end + units);
    }
}
