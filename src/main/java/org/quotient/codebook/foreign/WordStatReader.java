package org.quotient.codebook.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads WordStat: a tree indented by tabs, in which a line that ends in a number in brackets is a term with its weight and
 * any other line a category. Terms may stand beside categories.
 */
final class WordStatReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}([.,]\\d{1,9})?");
    private static final Pattern ONE = Pattern.compile("\\+?0*1([.,]0*)?");

    private record Level(int indent, Category category) {}

    /** A line's text and the weight in brackets behind it. */
    record Weighted(String text, String weight) {}

    private final Draft draft;
    private final Deque<Level> levels = new ArrayDeque<>();

    private WordStatReader(Draft draft) {
        this.draft = draft;
    }

    static void read(DecodedText text, Draft draft) {
        List<DecodedText.Line> lines = text.lines(draft.file());
        WordStatReader reader = new WordStatReader(draft);
        // Editors replace tabs by spaces; where any tab is left, spaces mean nothing.
        char step = lines.stream().anyMatch(line -> indent(line.text(), '\t') > 0) ? '\t' : ' ';
        lines.forEach(line -> reader.line(line, indent(line.text(), step)));
    }

    private static int indent(String line, char step) {
        int steps = 0;
        for (int i = 0; i < line.length() && Characters.isSpace(line.charAt(i)); i++) {
            steps += line.charAt(i) == step ? 1 : 0;
        }
        return steps;
    }

    /** The parts of {@code line} if it is a term. */
    static Optional<Weighted> weighted(String line) {
        String text = Characters.oneLine(line);
        int open = text.lastIndexOf(" (");
        if (open < 0 || !text.endsWith(")")) {
            return Optional.empty();
        }
        String weight = text.substring(open + 2, text.length() - 1).strip();
        return NUMBER.matcher(weight).matches()
                ? Optional.of(new Weighted(text.substring(0, open), weight))
                : Optional.empty();
    }

    private void line(DecodedText.Line line, int indent) {
        while (!levels.isEmpty() && levels.peek().indent() >= indent) {
            levels.pop();
        }
        Optional<Category> above = Optional.ofNullable(levels.peek()).map(Level::category);
        String text = Characters.oneLine(line.text());
        Optional<Weighted> weighted = weighted(text);
        if (text.startsWith("@") && text.contains("[")) {
            String reason = "a rule of words near each other is no pattern; write what it means by hand";
            draft.lose(Construct.RULE, text, Action.SKIPPED, reason, line.number());
        } else if (weighted.isPresent()) {
            term(weighted.get(), above, line.number());
        } else {
            levels.push(new Level(indent, draft.category(text, above, line.number())));
            if (levels.size() > ForeignFile.DEEPEST) {
                throw draft.file().tooDeep(draft.place(line.number()));
            }
        }
    }

    private void term(Weighted term, Optional<Category> above, int line) {
        if (above.isEmpty()) {
            draft.lose(Construct.TERM, term.text(), Action.SKIPPED, "it stands below no category", line);
            return;
        }
        draft.term(above.get(), term.text().replace('_', ' '), line);
        if (!ONE.matcher(term.weight()).matches()) {
            String original = term.text() + " (" + term.weight() + ")";
            draft.lose(Construct.WEIGHT, original, Action.CHANGED, "a pattern counts once, without a weight", line);
        }
    }
}
