package org.quotient.corpus;

/**
 * A place in a transcript as it leaves the program: {@code [start, end)} in Unicode code points, as Python, R and SQL
 * count characters.
 *
 * @param start the first code point, counted from 0
 * @param end the code point after the last
 */
public record CodePoints(int start, int end) {

    public CodePoints {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Cannot make a place: because [" + start + ", " + end + ") is none");
        }
    }

    /** Where {@code span} of {@code text} lies, when {@code text} begins at code point {@code textStart}. */
    public static CodePoints of(Span span, String text, int textStart) {
        int start = textStart + text.codePointCount(0, span.start());
        return new CodePoints(start, start + text.codePointCount(span.start(), span.end()));
    }
}
