package org.quotient.transcript;

/**
 * What one speaker says in one piece of a timed file: a line of a subtitle, a paragraph below a time, a segment.
 *
 * @param speaker the label as the file has it; empty where it names nobody
 * @param text what was said, without times, numbers, tags and label
 * @param line where it stands in the file; 1 for the first line
 */
record Cue(String speaker, String text, int line) {

    boolean isBlank() {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    Cue saidBy(String label) {
        return new Cue(label, text, line);
    }
}
