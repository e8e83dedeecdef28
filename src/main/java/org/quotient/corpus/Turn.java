package org.quotient.corpus;

import java.util.List;

/**
 * Everything that one person says until another speaks.
 *
 * @param number 1 for the first turn of the transcript
 * @param speaker who says it
 * @param place where the text lies in the transcript
 * @param text the words as transcribed, noise included, label excluded
 * @param noise the parts of {@code text} that nobody said, such as {@code [inaudible]}; in order, not overlapping
 */
public record Turn(int number, Speaker speaker, CodePoints place, String text, List<Span> noise) {

    public Turn {
        noise = List.copyOf(noise);
    }

    /**
     * The text with every unit of noise made a space: what was said, at unchanged offsets. Where a label is repeated for a
     * new paragraph there is a blank line, since no sentence crosses it.
     */
    public String spoken() {
        if (noise.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Span span : noise) {
            for (int i = span.start(); i < span.end(); i++) {
                masked.setCharAt(i, ' ');
            }
            if (isLabel(span)) {
                masked.setCharAt(span.start(), '\n');
            }
        }
        return masked.toString();
    }

    /** A label before words has a colon; one alone on its line is a word, or a heading. Page numbers break nothing. */
    private boolean isLabel(Span span) {
        String label = span.cut(text);
        boolean startsLine = span.start() > 0 && text.charAt(span.start() - 1) == '\n';
        boolean endsLine = span.end() == text.length() || text.charAt(span.end()) == '\n';
        return startsLine
                && label.indexOf('[') < 0
                && (label.indexOf(':') >= 0
                        || endsLine
                                && label.indexOf('(') < 0
                                && label.codePoints().anyMatch(Character::isLetter));
    }

    /** How many words were said: runs without white space that hold a letter or a digit, noise left out. */
    public int words() {
        String spoken = spoken();
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < spoken.length(); ) {
            int point = spoken.codePointAt(i);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(point)) {
                words++;
                counted = true;
            }
            i += Character.charCount(point);
        }
        return words;
    }
}
