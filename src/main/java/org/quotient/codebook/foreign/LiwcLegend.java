package org.quotient.codebook.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The legend of a LIWC dictionary: numbered categories, indented by tabs where they form a tree. A category that only
 * groups others may have no number.
 */
final class LiwcLegend {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18})(?:\\s+(.*))?", Pattern.DOTALL);

    private record Level(int indent, Category category) {}

    private final Draft draft;
    private final Map<Long, Category> numbered = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private LiwcLegend(Draft draft) {
        this.draft = draft;
    }

    static LiwcLegend read(List<DecodedText.Line> lines, Draft draft) {
        LiwcLegend legend = new LiwcLegend(draft);
        lines.forEach(legend::entry);
        return legend;
    }

    /** The category with this number, however it is padded. */
    Optional<Category> category(String number) {
        return number.length() > 18 ? Optional.empty() : Optional.ofNullable(numbered.get(Long.valueOf(number)));
    }

    private void entry(DecodedText.Line line) {
        int indent =
                line.text().length() - line.text().replaceFirst("^\\t+", "").length();
        while (!levels.isEmpty() && levels.peek().indent() >= indent) {
            levels.pop();
        }
        Optional<Category> above = Optional.ofNullable(levels.peek()).map(Level::category);
        Matcher entry = ENTRY.matcher(line.text().strip());
        boolean hasNumber = entry.matches();
        String name = hasNumber ? Optional.ofNullable(entry.group(2)).orElse(entry.group(1)) : line.text();
        Category category = draft.category(name, above, line.number());
        levels.push(new Level(indent, category));
        if (levels.size() > ForeignFile.DEEPEST) {
            throw draft.file().tooDeep(draft.place(line.number()));
        }
        if (hasNumber) {
            number(entry.group(1), category, line.number());
        }
    }

    private void number(String number, Category category, int line) {
        Category before = numbered.putIfAbsent(Long.valueOf(number), category);
        if (before != null) {
            String reason = "number " + number + " is that of \"" + before.name()
                    + "\" already, which gets its terms; this category stays without any";
            draft.lose(Construct.CATEGORY, category.name(), Action.CHANGED, reason, line);
        }
    }
}
