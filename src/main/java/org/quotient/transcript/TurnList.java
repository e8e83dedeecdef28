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

    /** Of a text that has nothing but what was said, and so no pages. */
    TurnList(String text) {
        this(text, List.of(), List.of());
    }

    /**
     * Of a text as it was typed, which may have numbers of pages and lines.
     *
     * @param guide lines that nobody says, in order: a turn ends before one
     */
    TurnList(String text, List<Span> guide) {
        this(text, guide, PageNumbers.in(text));
    }

    private TurnList(String text, List<Span> guide, List<Span> numbers) {
        this.text = text;
        this.guide = guide;
        this.numbers = numbers;
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
        // Where a number is all that somebody says, it is an answer.
        String rest = without(words, marks, start);
        List<Span> noise = rest.isBlank()
                ? noise(words, labels, without(words, labels, start), start)
                : noise(words, marks, rest, start);
        return new Turn(turns.size() + 1, speaker, place, words, noise);
    }

    private static List<Span> noise(String words, List<Span> marks, String rest, int start) {
        List<Span> noise = new ArrayList<>();
        for (Span mark : marks) {
            int from = Math.max(0, mark.start() - start);
            int to = Math.min(words.length(), mark.end() - start);
            if (from < to) {
                noise.add(new Span(from, to));
            }
        }
        List<Span> own = List.copyOf(noise);
        Noise.in(rest).stream()
                .filter(span -> own.stream().noneMatch(span::overlaps))
                .forEach(noise::add);
        noise.sort(Comparator.comparingInt(Span::start));
        return noise;
    }

    /** The words of a turn, a line end for each unit of a mark. */
    private static String without(String words, List<Span> marks, int start) {
        StringBuilder rest = new StringBuilder(words);
        for (Span mark : marks) {
            for (int i = Math.max(0, mark.start() - start); i < Math.min(words.length(), mark.end() - start); i++) {
                rest.setCharAt(i, '\n');
            }
        }
        return rest.toString();
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
