package org.quotient.codebook.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Lexicoder 3: a line with a plus names a category, the lines below it are its terms. There is one level. */
final class LexicoderReader {

    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})$");

    private LexicoderReader() {}

    static void read(DecodedText text, Draft draft) {
        Optional<Category> above = Optional.empty();
        for (DecodedText.Line line : text.lines(draft.file())) {
            String own = Characters.oneLine(line.text());
            if (own.startsWith("+")) {
                above = Optional.of(category(own.substring(1), line.number(), draft));
            } else if (above.isPresent()) {
                draft.term(above.get(), own, line.number());
            } else {
                draft.lose(Construct.TERM, own, Action.SKIPPED, "it stands below no category", line.number());
            }
        }
    }

    private static Category category(String name, int line, Draft draft) {
        Matcher colour = COLOUR.matcher(name);
        if (!colour.find()) {
            return draft.category(name, Optional.empty(), line);
        }
        Category category = draft.category(name.substring(0, colour.start()), Optional.empty(), line);
        category.remarks().add("colour " + colour.group());
        draft.lose(Construct.COLOUR, colour.group(), Action.CHANGED, "it stands in a comment beside its code", line);
        return category;
    }
}
