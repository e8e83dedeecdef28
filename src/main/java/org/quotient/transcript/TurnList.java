package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;

/** Cuts the turns of one text in order, trims them, numbers them and counts their code points on the way. */
final class TurnList {

    private final String text;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Span> guide;
    private final List<Span> numbers;
    private final List<Span> left = new ArrayList<>();
    private int passed;
    private int over;
    private int unit;
    private int point;

    TurnList(String text) {
        this(text, List.of());
    }

    /**
     * @param guide lines that nobody says, in order: a turn ends before one
     */
    TurnList(String text, List<Span> guide) {
        this.text = text;
        this.guide = guide;
        this.numbers = PageNumbers.in(text);
    }

    /** Adds what {@code speaker} says in {@code [from, to)} of the text; nothing if that is only white space. */
    TurnList add(Speaker speaker, int from, int to, List<Span> labels) {
        int start = from;
        while (passed < guide.size() && guide.get(passed).start() < to) {
            Span line = guide.get(passed++);
            if (line.start() >= start) {
                addPart(speaker, start, line.start(), labels);
                start = line.end();
                left.add(line);
            }
        }
        return addPart(speaker, start, to, labels);
    }

    /** The guide's lines between the first turn and the last, which were left out. */
    List<Span> guide() {
        return left;
    }

    private TurnList addPart(Speaker speaker, int from, int to, List<Span> labels) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            turns.add(turn(speaker, start, end, labels));
        }
        return this;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    private Turn turn(Speaker speaker, int start, int end, List<Span> labels) {
        point += text.codePointCount(unit, start);
        unit = start;
        String words = text.substring(start, end);
        CodePoints place = CodePoints.of(new Span(0, words.length()), words, point);
        List<Span> marks = new ArrayList<>(labels);
        while (over < numbers.size() && numbers.get(over).end() <= start) {
            over++;
        }
        numbers.subList(over, numbers.size()).stream()
                .takeWhile(number -> number.start() < end)
                .filter(number -> start < number.end())
                .filter(number -> labels.stream().noneMatch(number::overlaps))
                .forEach(marks::add);
        return new Turn(turns.size() + 1, speaker, place, words, noise(words, marks, start));
    }

    private static List<Span> noise(String words, List<Span> labels, int start) {
        StringBuilder rest = new StringBuilder(words);
        List<Span> noise = new ArrayList<>();
        for (Span label : labels) {
            int from = Math.max(0, label.start() - start);
            int to = Math.min(words.length(), label.end() - start);
            for (int i = from; i < to; i++) {
                rest.setCharAt(i, '\n');
            }
            if (from < to) {
                noise.add(new Span(from, to));
            }
        }
        noise.addAll(Noise.in(rest.toString()));
        noise.sort(Comparator.comparingInt(Span::start));
        return noise;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
