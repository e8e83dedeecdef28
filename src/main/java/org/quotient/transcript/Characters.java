package org.quotient.transcript;

import java.util.Locale;

/** Mends what no table can hold, and drops what no one said at the end of a text. */
final class Characters {

    private static final String FOOTER = "transcribed by https://otter.ai";
    private static final char REPLACEMENT = '\ufffd';

    private Characters() {}

    /** The text with LF line ends and with control characters and halves of characters replaced one for one. */
    static String sound(String text) {
        String lines = TextDecoder.unixLines(text);
        StringBuilder sound = new StringBuilder(lines);
        for (int i = 0; i < lines.length(); i++) {
            char unit = lines.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < lines.length()
                    && Character.isLowSurrogate(lines.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(unit) || unit < ' ' && unit != '\n' && unit != '\t') {
                sound.setCharAt(i, REPLACEMENT);
            }
        }
        return sound.toString();
    }

    /** The text with halves of characters, which no file can hold, replaced one for one. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                whole.append(text, from, i).append(REPLACEMENT);
                from = i + 1;
            }
        }
        return from == 0 ? text : whole.append(text, from, text.length()).toString();
    }

    /** The text without the line by which Otter ends an export, and which speech recognisers have learnt to invent. */
    static String withoutFooter(String text) {
        String end = text.stripTrailing();
        String tail =
                end.substring(Math.max(0, end.length() - FOOTER.length() - 1)).toLowerCase(Locale.ROOT);
        int from = end.length() - FOOTER.length() - (tail.endsWith(".") ? 1 : 0);
        return tail.endsWith(FOOTER) || tail.equals(FOOTER + ".") ? end.substring(0, from) : text;
    }
}
