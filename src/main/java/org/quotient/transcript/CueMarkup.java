package org.quotient.transcript;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a subtitle without what only a screen needs: tags, times inside the text, entities. */
final class CueMarkup {

    // Only the tags of the formats themselves: others, such as <laughs> and <UNSURE>, are the transcriber's.
    private static final Pattern TAG = Pattern.compile(
            "</?(?:c|i|b|u|s|ruby|rt|lang|font|v)(?:[.\\s][^<>]{0,200})?>|<\\d{1,3}:[\\d:.,]{1,20}>|\\{\\\\[^{}]{1,80}\\}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,4}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lrm", "", "rlm", "");

    private CueMarkup() {}

    /** The words of a line, as they are meant to be read. */
    static String plain(String line) {
        return entities(TAG.matcher(line).replaceAll(""));
    }

    private static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(meaning(entity)));
    }

    private static String meaning(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }
}
