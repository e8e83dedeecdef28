package org.quotient.codebook.foreign;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as a YAML scalar: plain where no reader could take it for anything else, in double quotes otherwise. */
final class YamlText {

    /** Letters, digits and a few marks that never mean anything inside a plain scalar. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}*?'/_.() \u2019-]*");

    /** What YAML 1.1 takes for a truth or for nothing. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlText() {}

    static String of(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !text.endsWith(" ") && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** Several lines as a block that keeps them, each after {@code indent}; empty where only quotes keep the text. */
    static Optional<String> block(String text, String indent) {
        boolean sound = text.contains("\n")
                && text.equals(text.strip())
                && text.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && text.codePoints().allMatch(point -> point == '\n' || isSeen(point));
        return sound
                ? Optional.of(text.lines()
                        .map(line -> line.isEmpty() ? "" : indent + line)
                        .collect(Collectors.joining("\n", "|-\n", "")))
                : Optional.empty();
    }

    /** The text on one line, without what a comment can't hold. */
    static String comment(String text) {
        return Characters.oneLine(text.replaceAll("[\\p{C}\u2028\u2029\u0085]", " "));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(point);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isSeen(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(Locale.ROOT, point > 0xffff ? "\\U%08x" : "\\u%04x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a person sees the character; spaces but the plain one, line ends and marks of direction are escaped. */
    private static boolean isSeen(int point) {
        return point == ' '
                || Character.isDefined(point)
                        && switch (Character.getType(point)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.PRIVATE_USE,
                                    Character.SPACE_SEPARATOR,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> false;
                            default -> true;
                        };
    }
}
