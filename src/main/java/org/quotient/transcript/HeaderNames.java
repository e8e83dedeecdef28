package org.quotient.transcript;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom the first lines of a text say it is of: {@code Participant: P07}, {@code ID P07}, {@code Interview with P07}. */
public final class HeaderNames {

    private static final int MOST_LINES = 15;
    private static final Pattern NAMED = Pattern.compile(
            "[^\\p{L}\\n]{0,8}(?:participant|interviewee|respondent|pseudonym|case|interview with|transcript|interview|id)"
                    + "(?: (?:id|no|number|code))?\\.?\\**[ \\t\\u00a0]*[:=#\u2013-]?\\**[ \\t\\u00a0]+"
                    + "([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,30}?)[.,;]?\\**\\s*");

    private HeaderNames() {}

    /** The names, in lower case; what they mean only the participants table knows. */
    public static List<String> in(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(line -> NAMED.matcher(line.toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .distinct()
                .toList();
    }
}
