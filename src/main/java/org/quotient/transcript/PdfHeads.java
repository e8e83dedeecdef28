package org.quotient.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.transcript.PdfLines.Line;

/** Tells which lines of a PDF look like a speaker's: {@code Ada: Yes.}, {@code Speaker 1:}, {@code Speaker 1  0:04}. */
final class PdfHeads {

    private static final Pattern LABELLED = Pattern.compile("([^:/]{1,63}:)(?: (.*))?");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d+)?|\\d+");

    private final Map<String, Set<String>> words = new HashMap<>();

    private PdfHeads() {}

    static PdfHeads of(List<Line> lines) {
        PdfHeads heads = new PdfHeads();
        lines.stream()
                .map(line -> LABELLED.matcher(line.text()))
                .filter(Matcher::matches)
                .forEach(heads::add);
        return heads;
    }

    private void add(Matcher line) {
        words.computeIfAbsent(label(line), label -> new HashSet<>()).add(words(line));
    }

    static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches();
    }

    /** Whether a label stands alone on its line, or before other words elsewhere: a title always says the same. */
    boolean isSpeaker(String line) {
        Matcher labelled = LABELLED.matcher(line);
        return labelled.matches()
                && (words(labelled).isBlank()
                        || words.getOrDefault(label(labelled), Set.of()).size() > 1);
    }

    /** A line but for its numbers; those of a label and the times of a recording are not like each other. */
    static String folded(String line) {
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
            return labelled.group(1) + unnumbered(line.substring(labelled.end(1)));
        }
        return unnumbered(line);
    }

    private static String unnumbered(String text) {
        // The time of printing moves from page to page, and stands beside its date.
        boolean dated = DATE.matcher(text).find();
        return NUMBER.matcher(text)
                .replaceAll(number -> !dated && number.group().indexOf(':') > 0 ? number.group() : "#");
    }

    private static String label(Matcher line) {
        return line.group(1).toLowerCase(Locale.ROOT);
    }

    private static String words(Matcher line) {
        return line.group(2) == null ? "" : unnumbered(line.group(2));
    }
}
