package org.quotient.codebook.foreign;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads LIWC dictionaries of 2001, 2007 and 2015: a legend between two lines with a per cent sign, then terms. */
final class LiwcReader {

    private final Draft draft;
    private final LiwcLegend legend;

    private LiwcReader(Draft draft, LiwcLegend legend) {
        this.draft = draft;
        this.legend = legend;
    }

    static void read(DecodedText text, Draft draft) {
        List<DecodedText.Line> lines = text.lines(draft.file());
        int[] marks = IntStream.range(0, lines.size())
                .filter(i -> isMark(lines.get(i).text()))
                .toArray();
        if (marks.length < 2) {
            throw draft.file()
                    .refusal("a LIWC dictionary has its legend between two lines \"%\", and there are " + marks.length
                            + " of them");
        }
        lines.subList(0, marks[0]).forEach(line -> before(line, draft));
        LiwcLegend legend = LiwcLegend.read(lines.subList(marks[0] + 1, marks[1]), draft);
        LiwcReader reader = new LiwcReader(draft, legend);
        lines.subList(marks[1] + 1, lines.size()).forEach(reader::line);
    }

    static boolean isMark(String line) {
        return line.strip().equals("%");
    }

    private static void before(DecodedText.Line line, Draft draft) {
        draft.lose(Construct.LINE, line.text(), Action.SKIPPED, "it stands before the legend", line.number());
    }

    private void line(DecodedText.Line line) {
        LiwcEntry entry = LiwcEntry.of(line.text());
        if (entry.marks().isEmpty()) {
            draft.lose(Construct.TERM, entry.term(), Action.SKIPPED, "it names no category", line.number());
        }
        entry.marks().forEach(mark -> mark(entry.term(), mark, line.number()));
    }

    private void mark(String term, String mark, int line) {
        String original = term + " " + mark;
        if (mark.startsWith("(") || mark.startsWith("<")) {
            String reason = "a category that a term has only next to certain words is no pattern";
            draft.lose(Construct.CONDITION, original, Action.SKIPPED, reason, line);
            return;
        }
        Optional<Category> category = mark.matches("\\d+") ? legend.category(mark) : Optional.empty();
        if (category.isPresent()) {
            draft.term(category.get(), term, line);
        } else {
            String reason = "the legend has no category " + mark;
            draft.lose(Construct.TERM, original, Action.SKIPPED, reason, line);
        }
    }
}
