package org.quotient.transcript;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what no table can hold, and drops what no one said at the end of a text. */
final class Characters {

    private static final String FOOTER = "transcribed by https://otter.ai";
    private static final int LONGEST_CLOSING = 300;
    private static final Pattern MEET =
            Pattern.compile("(?:^|\\n)[ \\t\\u00a0]*(?=[TM])(?:(?:Transcription|Meeting) ended after"
                    + " [\\d:]{4,9}[^\\n\\p{L}]{0,9})?(?:\\s*This editable transcript was computer generated and might contain errors\\."
                    + "(?: People can also change the text after it was created\\.)?)?$");
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

    /**
     * The text without the line by which Otter ends an export, and which speech recognisers have learnt to invent, or the lines
     * by which Google Meet does.
     */
    static String withoutFooter(String text) {
        String end = text.stripTrailing();
        String tail =
                end.substring(Math.max(0, end.length() - FOOTER.length() - 1)).toLowerCase(Locale.ROOT);
        int from = end.length() - FOOTER.length() - (tail.endsWith(".") ? 1 : 0);
        return tail.endsWith(FOOTER) || tail.equals(FOOTER + ".") ? end.substring(0, from) : withoutNotice(text, end);
    }

    private static String withoutNotice(String text, String end) {
        int from = Math.max(0, end.length() - LONGEST_CLOSING);
        Matcher notice = MEET.matcher(end.substring(from));
        return notice.find() ? end.substring(0, from + notice.start()) : text;
    }
}
