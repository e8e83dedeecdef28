package org.quotient.transcript;

/**
 * What a text may hold, so that reading it takes memory in proportion to its length: a file that is nothing but line ends or
 * brackets would become an object for each. A text of 50 MB as people write them is well within.
 */
final class TextBounds {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_MARKS = 2 << 20;

    private TextBounds() {}

    /** For the bytes of a text, before they are decoded. */
    static void require(byte[] bytes) {
        requireLength(bytes.length);
    }

    static void require(String text) {
        requireLength(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += isMark(text.charAt(i)) ? 1 : 0;
        }
        if (marks > MOST_MARKS) {
            throw Refusal.tooLarge("it has more than " + MOST_MARKS + " line ends, separators and brackets");
        }
    }

    private static boolean isMark(char unit) {
        return unit == '\n' || unit == '\t' || unit == ',' || unit == ';' || unit == '[' || unit == '{';
    }

    private static void requireLength(int length) {
        if (length > MOST_BYTES) {
            throw Refusal.tooLarge("it is a text larger than " + (MOST_BYTES >> 20) + " MB");
        }
    }
}
