package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the speaker labels of a text: a short name at the start of a line, followed by a colon. {@code Note:} looks the
 * same, so a label counts only with evidence: it is declared, or it comes back.
 */
final class Labels {

    private static final int MOST_WORDS = 6;
    private static final String STAMP = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[\\])]?";
    private static final Pattern START = Pattern.compile("(?m)^[ \\t\\u00a0]*((?:" + STAMP + "|\\d{1,4}[.)]?)[ \\t]+)?"
            + "(?:\\*\\*([\\p{L}\\p{N}#@][^:\\n*]{0,62})(?::\\*\\*|\\*\\*:)"
            + "|([\\p{L}\\p{N}#@][^:\\n?!;*\\[]{0,62}?)(?:[ \\t]*[\\[(]" + STAMP + "[\\])]?)?:)[ \\t\\u00a0]*");
    private static final Pattern AFTERTHOUGHT = Pattern.compile("\\s*\\([^)]*\\)$");

    private Labels() {}

    /**
     * A label in a text.
     *
     * @param name without colon, stars and what stands in brackets behind it
     * @param start the unit where its line begins
     * @param end the unit where what is said begins
     * @param line 1 for the first line
     */
    record Label(String name, int start, int end, int line, Shape shape) {}

    /** How much a line looks as if it began with a label. */
    enum Shape {
        CLEAR,
        /** Behind a number or a time, or without a space after the colon: a label only if its name is known. */
        DOUBTFUL
    }

    /** The labels of {@code text} in order. */
    static List<Label> in(String text, Roles roles) {
        List<Label> candidates = candidates(text);
        Map<String, Integer> times = new HashMap<>();
        candidates.forEach(label -> times.merge(Cast.fold(label.name()), 1, Integer::sum));
        return candidates.stream()
                .filter(label -> roles.knows(label.name())
                        || label.shape() == Shape.CLEAR
                                && (times.get(Cast.fold(label.name())) > 1 || roles.isGroup() && isName(label.name())))
                .toList();
    }

    /** Each folded label as it is first written, in order. */
    static Map<String, Roles.First> firsts(List<Label> labels) {
        Map<String, Roles.First> firsts = new LinkedHashMap<>();
        labels.forEach(
                label -> firsts.putIfAbsent(Cast.fold(label.name()), new Roles.First(label.name(), label.line())));
        return firsts;
    }

    private static List<Label> candidates(String text) {
        List<Label> found = new ArrayList<>();
        Matcher matcher = START.matcher(text);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            String name = AFTERTHOUGHT
                    .matcher(matcher.group(2) != null ? matcher.group(2) : matcher.group(3))
                    .replaceFirst("")
                    .strip();
            if (plausible(name)) {
                found.add(new Label(name, matcher.start(), matcher.end(), line, shape(text, matcher)));
            }
        }
        return found;
    }

    private static Shape shape(String text, Matcher matcher) {
        boolean spaced = matcher.end() == text.length()
                || matcher.group(2) != null
                || Character.isWhitespace(text.charAt(matcher.end() - 1))
                || text.charAt(matcher.end()) == '\n';
        return matcher.group(1) == null && spaced ? Shape.CLEAR : Shape.DOUBTFUL;
    }

    /** In a group a label may come only once; it is then one or two words, each with a capital. */
    private static boolean isName(String name) {
        return name.matches("\\p{Lu}\\S*( \\p{Lu}\\S*)?");
    }

    private static boolean plausible(String name) {
        return name.codePoints().anyMatch(Character::isLetter) && name.split("\\s+").length <= MOST_WORDS;
    }
}
