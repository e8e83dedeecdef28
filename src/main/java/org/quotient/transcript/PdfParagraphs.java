package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quotient.transcript.PdfLines.Line;

/**
 * Joins the lines of a PDF to paragraphs. A line goes on in the next one if the first word of that had no room on it, no
 * larger gap lies between them, and no label begins. A word cut at the end of a line is mended if the file writes it in one
 * piece elsewhere, or its halves are no words elsewhere.
 */
final class PdfParagraphs {

    private static final String STAMP = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[\\])]?";
    private static final Pattern LABEL = Pattern.compile("(?:" + STAMP + "|(?:\\d{1,4}[.)]?[ \\t]+)?(?:" + STAMP
            + "[ \\t]+)?[\\p{Lu}\\p{N}#@*][^:?!;.]{0,62}:)(?:\\s.*)?");
    private static final int MOST_WORDS = 6;
    private static final float LARGER = 1.4f;
    private static final float NEARLY = 0.95f;

    private final List<Line> lines;
    private final Set<String> words = new HashSet<>();
    private final float margin;
    private final float spacing;

    private PdfParagraphs(List<Line> lines) {
        this.lines = lines;
        this.margin = rank(lines.stream().map(Line::right).toList(), NEARLY);
        this.spacing = rank(gaps(lines), 0.5f);
        lines.forEach(line -> words.addAll(whole(line.text())));
    }

    /** The paragraphs, set off by blank lines. */
    static String of(List<Line> lines) {
        return lines.isEmpty() ? "" : new PdfParagraphs(lines).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            String next = lines.get(i).text();
            if (!goesOn(lines.get(i - 1), lines.get(i))) {
                text.append("\n\n").append(next);
            } else if (isCut(lines.get(i - 1).text(), next)) {
                mend(text, next);
            } else {
                text.append(' ').append(next);
            }
        }
        return text.toString();
    }

    private boolean goesOn(Line line, Line next) {
        if (isLabelled(next.text()) || isLabelled(line.text()) && line.text().endsWith(":")) {
            return false;
        }
        boolean samePage = line.page() == next.page();
        if (samePage && spacing > 0 && next.top() - line.top() > LARGER * spacing) {
            return false;
        }
        float perUnit = (next.right() - next.left()) / next.text().length();
        int first = next.text().split("\\s", 2)[0].length();
        return isCut(line.text(), next.text()) || line.right() + (first + 1) * perUnit > margin;
    }

    private static boolean isLabelled(String text) {
        String name = text.split(":", 2)[0];
        return LABEL.matcher(text).matches() && name.split("\\s+").length <= MOST_WORDS
                || name.length() < text.length() && RoleWords.isOne(Cast.fold(name));
    }

    private static boolean isCut(String line, String next) {
        int last = line.length() - 1;
        boolean hyphen = last > 0
                && (line.charAt(last) == '-' || line.charAt(last) == '\u00ad' || line.charAt(last) == '\u2010');
        return hyphen && Character.isLetter(line.charAt(last - 1)) && Character.isLowerCase(next.charAt(0));
    }

    /** Puts the second half of a word behind the first. */
    private void mend(StringBuilder text, String next) {
        int hyphen = text.length() - 1;
        int start = hyphen;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && isWord(next.charAt(end))) {
            end++;
        }
        String first = text.substring(start, hyphen).toLowerCase(Locale.ROOT);
        String second = next.substring(0, end).toLowerCase(Locale.ROOT);
        boolean known = words.contains(first + second);
        boolean compound = words.contains(first + "-" + second) || words.contains(first) && words.contains(second);
        if (text.charAt(hyphen) != '-' || known || !compound) {
            text.setLength(hyphen);
        }
        text.append(next);
    }

    private static boolean isWord(char unit) {
        return Character.isLetter(unit) || unit == '-' || unit == '\'' || unit == '\u2019';
    }

    /** The words of a line that surely are whole. */
    private static Set<String> whole(String line) {
        List<String> pieces =
                new ArrayList<>(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
        if (!pieces.isEmpty()) {
            pieces.remove(0);
        }
        Set<String> whole = new HashSet<>();
        for (String piece : pieces) {
            String word = piece.replaceAll("^[^\\p{L}]+|[^\\p{L}-]+$", "");
            if (!word.endsWith("-")) {
                whole.add(word);
            }
        }
        return whole;
    }

    private static List<Float> gaps(List<Line> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).top() - lines.get(i - 1).top();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private static float rank(List<Float> values, float share) {
        List<Float> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }
}
