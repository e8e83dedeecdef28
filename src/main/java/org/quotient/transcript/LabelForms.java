package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything in a text that has the form of a speaker label, whether it is one or not. */
final class LabelForms {

    private static final int MOST_WORDS = 6;
    private static final int MOST_ALONE = 4;
    private static final int SHORTEST_INNER = 3;

    private static final String SPACE = "[ \\t\\u00a0]";
    private static final String STAMP = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[\\])]?";
    private static final String BEFORE = "(?m)^" + SPACE + "*+(?:>" + SPACE + "*+)*+";
    private static final String NUMBER = "((?:" + STAMP + "|\\d{1,4}[.)]?)" + SPACE + "+)?";
    private static final String DIRECTION = "(?:\\([^()\\n]{1,120}\\)" + SPACE + "*+)?";
    private static final String BOLD =
            "(?:\\*\\*|__)[#@]?([\\p{L}\\p{N}][^:\\n*]{0,62})(?::(?:\\*\\*|__)|(?:\\*\\*|__):)" + SPACE + "*";
    private static final String COLON =
            "[#@]?([\\p{L}\\p{N}][^:\\n?!;*\\[{]{0,62}?)(?:" + SPACE + "*[\\[(]" + STAMP + "[\\])]?)?:" + SPACE + "*";
    private static final String BRACKET =
            "(?:\\[([\\p{L}][^:\\n\\[\\]]{0,62})\\]|\\{([\\p{L}][^:\\n{}]{0,62})\\}):?" + SPACE + "*";
    private static final String HEADING =
            "(?:#{1,6}" + SPACE + "+([\\p{L}][^:\\n#*]{0,62}?):?|\\*\\*([\\p{L}][^:\\n*]{0,62})\\*\\*)" + SPACE + "*$";
    private static final String ALONE = "([\\p{L}][^:\\n?!;*\\[\\](){}\",]{0,40})$";

    private static final Pattern START =
            Pattern.compile(BEFORE + DIRECTION + NUMBER + "(?:" + BOLD + "|" + COLON + ")");
    private static final Pattern MARKED = Pattern.compile(BEFORE + "(?:" + BRACKET + "|" + HEADING + ")");
    private static final Pattern LINE = Pattern.compile(BEFORE + ALONE);
    private static final Pattern AFTERTHOUGHT = Pattern.compile("\\s*\\([^)]*\\)$");

    private LabelForms() {}

    /** The candidates at the start of lines, in order. */
    static List<Labels.Label> candidates(String text) {
        List<Labels.Label> found = new ArrayList<>();
        int line = 0;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            line++;
            if (from < to) {
                candidate(text, from, to, line, found);
            }
            from = to + 1;
        }
        return found;
    }

    private static void candidate(String text, int from, int to, int line, List<Labels.Label> found) {
        Matcher start = START.matcher(text).region(from, to);
        Matcher marked = MARKED.matcher(text).region(from, to);
        Matcher alone = LINE.matcher(text).region(from, to);
        if (marked.lookingAt()) {
            boolean bracket = marked.group(1) != null || marked.group(2) != null;
            add(first(marked, 1), from, marked.end(), line, bracket ? Labels.Form.BRACKET : Labels.Form.HEADING, found);
        } else if (start.lookingAt()) {
            add(first(start, 2), from, start.end(), line, form(text, start, to), found);
        } else if (alone.lookingAt() && alone.group(1).strip().split("\\s+").length <= MOST_ALONE) {
            add(alone.group(1), from, alone.end(), line, Labels.Form.ALONE, found);
        }
    }

    private static String first(Matcher matcher, int from) {
        int group = from;
        while (matcher.group(group) == null) {
            group++;
        }
        return matcher.group(group);
    }

    private static Labels.Form form(String text, Matcher start, int to) {
        if (start.group(1) != null) {
            return Labels.Form.NUMBERED;
        }
        if (start.group(2) != null) {
            return Labels.Form.BOLD;
        }
        boolean spaced = start.end() == to || text.charAt(start.end() - 1) != ':';
        return spaced ? Labels.Form.COLON : Labels.Form.TIGHT;
    }

    private static void add(String written, int start, int end, int line, Labels.Form form, List<Labels.Label> found) {
        String name = AFTERTHOUGHT.matcher(written).replaceFirst("").strip();
        boolean plausible = name.codePoints().anyMatch(Character::isLetter) && name.split("\\s+").length <= MOST_WORDS;
        if (plausible) {
            found.add(new Labels.Label(name, start, end, line, form));
        }
    }

    /**
     * Labels behind other words of their line: only those declared in capitals and written so, and only where lines begin
     * with them too.
     */
    static List<Labels.Label> inner(String text, Roles roles, List<Labels.Label> starting) {
        Set<String> known = starting.stream().map(Labels.Label::name).collect(Collectors.toSet());
        String names = roles.labels()
                .filter(label -> label.matches("[\\p{Lu}\\p{N}]*\\p{Lu}[\\p{Lu}\\p{N}]*") && known.contains(label))
                .filter(label -> label.length() >= SHORTEST_INNER)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        List<Labels.Label> found = new ArrayList<>();
        if (names.isEmpty()) {
            return found;
        }
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        starting.forEach(label -> taken.put(label.start(), label.end()));
        Matcher matcher = Pattern.compile("(?<=" + SPACE + ")(" + names + "):" + SPACE + "+")
                .matcher(text);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            Map.Entry<Integer, Integer> before = taken.floorEntry(matcher.start());
            if (before == null || before.getValue() <= matcher.start()) {
                found.add(new Labels.Label(matcher.group(1), matcher.start(), matcher.end(), line, Labels.Form.INNER));
            }
        }
        return found;
    }

    /** Whether a label stands at the start of a paragraph, with words on the next line. */
    static boolean opensParagraph(Labels.Label label, String text) {
        int end = label.start() - 1;
        boolean first = end <= 0
                || text.substring(text.lastIndexOf('\n', end - 1) + 1, end).isBlank();
        int next = text.indexOf('\n', label.end()) + 1;
        int close = next == 0 ? -1 : text.indexOf('\n', next);
        return first
                && next > 0
                && !text.substring(next, close < 0 ? text.length() : close).isBlank();
    }
}
