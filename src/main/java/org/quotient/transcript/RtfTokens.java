package org.quotient.transcript;

import java.nio.charset.StandardCharsets;

/** Cuts Rich Text into its tokens. Knows no meaning of any word, only how far it reaches. */
final class RtfTokens {

    private static final int LONGEST_WORD = 32;

    /** What kind of token the last one is. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, such as {@code \par} or {@code \fs24}. */
        WORD,
        /** A byte of text, in the code page of its font. */
        BYTE,
        END
    }

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The last control word; {@code '} never, for that is a byte. */
    String word() {
        return word;
    }

    /** The number behind the last control word. */
    int number(int without) {
        return numbered ? number : without;
    }

    /** The last byte of text. */
    int value() {
        return value;
    }

    /** Whether nothing but white space and zeros is left. */
    boolean isAtEnd() {
        int rest = at;
        while (rest < bytes.length && bytes[rest] >= 0 && bytes[rest] <= ' ') {
            rest++;
        }
        return rest == bytes.length;
    }

    /** Passes by raw bytes, of a picture. */
    void skip(int length) {
        at = (int) Math.min(bytes.length, at + (long) Math.max(0, length));
    }

    Kind next() {
        while (at < bytes.length) {
            int unit = bytes[at++] & 0xff;
            switch (unit) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // Line ends of the file are no text.
                }
                default -> {
                    value = unit;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at == bytes.length) {
            return Kind.END;
        }
        if (isLetter(bytes[at])) {
            return letters();
        }
        int symbol = bytes[at++] & 0xff;
        if (symbol == '\'') {
            return hexadecimal();
        }
        if (symbol == '\\' || symbol == '{' || symbol == '}') {
            value = symbol;
            return Kind.BYTE;
        }
        word = symbol == '\n' || symbol == '\r' ? "par" : String.valueOf((char) symbol);
        numbered = false;
        return Kind.WORD;
    }

    private Kind hexadecimal() {
        if (at + 2 > bytes.length) {
            return Kind.END;
        }
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        if (high < 0 || low < 0) {
            throw Refusal.broken();
        }
        at += 2;
        value = high << 4 | low;
        return Kind.BYTE;
    }

    private Kind letters() {
        int from = at;
        while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at])) {
            at++;
        }
        word = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        long read = 0;
        int first = at;
        while (at < bytes.length && at - first < 10 && bytes[at] >= '0' && bytes[at] <= '9') {
            read = read * 10 + bytes[at++] - '0';
        }
        numbered = at > first;
        number = (int) Math.min(Integer.MAX_VALUE, read) * (negative ? -1 : 1);
        at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
        return Kind.WORD;
    }

    private static boolean isLetter(byte unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }
}
