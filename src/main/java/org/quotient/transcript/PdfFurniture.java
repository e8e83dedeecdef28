package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quotient.transcript.PdfLines.Line;

/**
 * Tells the furniture of pages from what is said: among the first and last three lines of a page, a line that comes back at
 * the same place on half of the pages, but for its numbers, and the page's own number. What looks like a label has to come
 * back on nearly all pages, and is no furniture where it speaks.
 */
final class PdfFurniture {

    private static final int DEPTH = 3;
    private static final int FEWEST_PAGES = 3;
    private static final int GRID = 4;
    private static final Pattern NUMBER = Pattern.compile(
            "[-\u2013\u2014\\[(]?\\s*(?:page\\s*)?(\\d{1,4})(?:\\s*(?:/|of)\\s*\\d{1,4})?\\s*[-\u2013\u2014\\])]?",
            Pattern.CASE_INSENSITIVE);

    private PdfFurniture() {}

    /** The lines without the furniture. */
    static List<Line> without(List<Line> lines) {
        Map<Integer, List<Line>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        PdfHeads heads = PdfHeads.of(lines);
        Map<String, Set<Integer>> places = new HashMap<>();
        pages.values()
                .forEach(page -> edges(page)
                        .forEach(line -> keys(line)
                                .forEach(key -> places.computeIfAbsent(key, own -> new HashSet<>())
                                        .add(line.page()))));
        Map<Integer, Integer> offsets = offsets(pages.values());
        List<Line> kept = new ArrayList<>();
        for (List<Line> page : pages.values()) {
            List<Line> edges = edges(page);
            page.stream()
                    .filter(line -> !edges.contains(line)
                            || !isNumber(line, page, offsets) && !comesBack(line, heads, places, pages.size()))
                    .forEach(kept::add);
        }
        return kept;
    }

    private static List<Line> edges(List<Line> page) {
        int last = Math.max(DEPTH, page.size() - DEPTH);
        List<Line> edges = new ArrayList<>(page.subList(0, Math.min(DEPTH, page.size())));
        edges.addAll(page.subList(Math.min(last, page.size()), page.size()));
        return edges;
    }

    /** What a line says but for its numbers, and where: in two grids, so that no line stands on the edge of both. */
    private static List<String> keys(Line line) {
        String text = PdfHeads.folded(line.text());
        return List.of(text + "\u0000" + (int) (line.top() / GRID), text + "\u0001" + (int) (line.top() / GRID + 0.5f));
    }

    private static boolean comesBack(Line line, PdfHeads heads, Map<String, Set<Integer>> places, int pages) {
        boolean labelled = PdfHeads.isLabelled(line.text());
        if (labelled && (pages < FEWEST_PAGES || heads.isSpeaker(line.text()))) {
            return false;
        }
        int nearlyAll = Math.max(FEWEST_PAGES, pages - Math.max(1, pages / 10));
        int enough = labelled ? nearlyAll : Math.max(2, pages / 2);
        return keys(line).stream().anyMatch(key -> places.get(key).size() >= enough);
    }

    /** How often each difference between a number printed at the edge and the page it stands on occurs. */
    private static Map<Integer, Integer> offsets(Collection<List<Line>> pages) {
        Map<Integer, Integer> offsets = new HashMap<>();
        for (List<Line> page : pages) {
            Stream.of(page.get(0), page.get(page.size() - 1))
                    .flatMap(line -> offset(line).stream())
                    .distinct()
                    .forEach(offset -> offsets.merge(offset, 1, Integer::sum));
        }
        return offsets;
    }

    private static Optional<Integer> offset(Line line) {
        Matcher number = NUMBER.matcher(line.text());
        return number.matches() ? Optional.of(Integer.parseInt(number.group(1)) - line.page()) : Optional.empty();
    }

    private static boolean isNumber(Line line, List<Line> page, Map<Integer, Integer> offsets) {
        boolean outer = line.equals(page.get(0)) || line.equals(page.get(page.size() - 1));
        return outer
                && offset(line)
                        .filter(offset -> offset == 1 || offsets.getOrDefault(offset, 0) >= FEWEST_PAGES)
                        .isPresent();
    }
}
