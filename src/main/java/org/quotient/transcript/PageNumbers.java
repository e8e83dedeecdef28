package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quotient.corpus.Span;

/**
 * Finds the numbers that a program printed into a text: of pages, alone on a line, and of lines or paragraphs, before the words of
 * most lines. A number is one of them only if the numbers count up.
 */
final class PageNumbers {

    private static final int FEWEST_LINES = 5;
    private static final Pattern PAGE = Pattern.compile(
            "(?mi)^[ \\t\\u00a0\\f]*(?:page[ ]+)?[-\\u2013]?[ ]?(\\d{1,4})[ ]?[-\\u2013]?(?:[ ]*(?:of|/)[ ]*\\d{1,4})?[ \\t\\u00a0\\f]*$");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t\\u00a0\\f]*(\\d{1,5})[ \\t\\u00a0]+(?=\\S)");
    private static final Pattern FILLED = Pattern.compile("(?m)^[^\\n]*\\S");

    private PageNumbers() {}

    /** The spans of such numbers, in order. */
    static List<Span> in(String text) {
        List<Span> lines = counting(LINE, text);
        boolean numbered = lines.size() >= FEWEST_LINES
                && 2 * lines.size() > FILLED.matcher(text).results().count();
        List<Span> pages = counting(PAGE, text);
        List<Span> found = new ArrayList<>(numbered ? lines : List.of());
        if (pages.size() > 1) {
            // A line such as "1 of 9" has both, and is then a page's.
            Set<Integer> starts = pages.stream().map(Span::start).collect(Collectors.toSet());
            found.removeIf(line -> starts.contains(line.start()));
            found.addAll(pages);
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    /** The matches, if each number is one more than that before; none if not. */
    private static List<Span> counting(Pattern pattern, String text) {
        List<Span> found = new ArrayList<>();
        int last = -1;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (!found.isEmpty() && number != last + 1) {
                return List.of();
            }
            found.add(new Span(matcher.start(), matcher.end()));
            last = number;
        }
        return found;
    }
}
