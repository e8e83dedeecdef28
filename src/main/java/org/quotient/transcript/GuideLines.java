package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.corpus.Span;

/**
 * Finds the lines of an interview guide typed into a transcript: a number such as {@code 3}, {@code 1.a}, {@code c.ii} or
 * {@code Q4}, then a capital. {@code 15 days before} is something that is said.
 */
final class GuideLines {

    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.(?:\\d{1,2}|[a-z]|[ivx]{1,4}))*|[a-z]\\.(?:\\d{1,2}|[ivx]{1,4})"
                    + "|[a-z](?=[.)])|[Qq]\\d{1,3})[.):]?";
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t\\u00a0]*+(?:\\([^()\\n]{1,120}\\)[ \\t]*)?" + NUMBER
            + "[ \\t\\u00a0]+[\\p{Lu}\"\u201c\u2018'(][^\\n]*");

    private GuideLines() {}

    /** The lines, in order, where the study file says that there are any; a label ends or undoes one. */
    static List<Span> in(String text, List<Labels.Label> labels, Conventions conventions) {
        List<Span> lines = new ArrayList<>();
        if (conventions.numbered() == Conventions.NumberedLines.SPEECH) {
            return lines;
        }
        int next = 0;
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            while (next < labels.size() && labels.get(next).start() < matcher.start()) {
                next++;
            }
            int end = next < labels.size()
                    ? Math.min(matcher.end(), labels.get(next).start())
                    : matcher.end();
            if (matcher.start() < end) {
                lines.add(new Span(matcher.start(), end));
            }
        }
        return lines;
    }
}
