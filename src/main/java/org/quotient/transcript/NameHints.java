package org.quotient.transcript;

import java.util.List;
import java.util.regex.Pattern;

/** Signs of an interviewer in a text in which no label was found: then it can't all be the participant's. */
final class NameHints {

    /** A short start of a line that something other than a colon sets off; a comma may follow any word. */
    private static final Pattern START = Pattern.compile(
            "(?m)^[^\\p{L}\\n]*+(\\p{L}[\\p{L}\\p{N} ]{0,40}?)(?:\\t| {2}| ?[-\u2013\u2014|>=/\\])]+ | ?\\[)[ \\t]*\\S");

    private static final Pattern END = Pattern.compile("(?m)[.?!:\u2026][ \\t]+(\\p{L}[\\p{L}\\p{N} ]{1,40}+)$");

    private static final int MOST_STARTS = 10_000;
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_LINE = 80;

    private NameHints() {}

    /** Whether lines begin with a name and a dash or a tab, one an interviewer's, or one is nothing but such a name. */
    static boolean in(String text, Cast cast) {
        List<String> starts = START.matcher(text)
                .results()
                .limit(MOST_STARTS)
                .map(name -> name.group(1))
                .toList();
        return starts.size() > 1 && starts.stream().anyMatch(name -> Cast.isInterviewer(cast.interviewers(), name))
                || alone(text, cast)
                || ends(text, cast);
    }

    /** Whether lines end with an interviewer's name behind a sentence, as rows of a table whose last column is the speaker. */
    private static boolean ends(String text, Cast cast) {
        return END.matcher(text)
                        .results()
                        .limit(MOST_STARTS)
                        .filter(name -> Cast.isInterviewer(cast.interviewers(), name.group(1)))
                        .count()
                > 1;
    }

    /** A line that is one letter, such as an I, may be a sentence that broke off. */
    private static boolean alone(String text, Cast cast) {
        int all = text.strip().length();
        return text.lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_WORD && line.length() < all)
                .anyMatch(line -> Cast.isInterviewer(cast.interviewers(), line));
    }
}
