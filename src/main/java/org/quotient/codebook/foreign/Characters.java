package org.quotient.codebook.foreign;

/** What counts as a space, and what is no text. */
final class Characters {

    private Characters() {}

    /** Whether {@code unit} is a space of any kind, the no-break ones included. */
    static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** {@code text} without spaces around it and with single ones inside. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isSpace(unit)) {
                gap = line.length() > 0;
            } else {
                line.append(gap ? " " : "").append(unit);
                gap = false;
            }
        }
        return line.toString();
    }

    /** Whether {@code text} holds a control character or half a character. */
    static boolean holdsNoText(String text) {
        return text.codePoints()
                .map(Character::getType)
                .anyMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
    }
}
