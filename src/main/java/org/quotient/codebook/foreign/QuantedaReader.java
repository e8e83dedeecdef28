package org.quotient.codebook.foreign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Reads quanteda's dictionaries: YAML mappings from category to terms or further categories. Every scalar is text as it is
 * written, so that {@code NA}, {@code no} and {@code 1e3} are terms and names like any other.
 */
final class QuantedaReader {

    private static final String NO_DICTIONARY =
            "a quanteda dictionary has names of categories, each with a list of terms or of further categories";

    private final Draft draft;
    private final YamlEvents events;

    private QuantedaReader(Draft draft, YamlEvents events) {
        this.draft = draft;
        this.events = events;
    }

    static void read(DecodedText text, Draft draft) {
        QuantedaReader reader = new QuantedaReader(draft, new YamlEvents(draft.file(), text.text()));
        reader.document();
        for (YamlEvents.Comment comment : reader.events.comments()) {
            String reason = comment.type() == CommentType.IN_LINE
                    ? "what follows a space and # is no part of a term unless it is quoted"
                    : "comments are not carried over";
            draft.lose(Construct.COMMENT, comment.text(), Action.SKIPPED, reason, comment.line());
        }
    }

    private void document() {
        Event root = events.next();
        while (root.getEventId() == Event.ID.StreamStart || root.getEventId() == Event.ID.DocumentStart) {
            root = events.next();
        }
        if (root.getEventId() != Event.ID.MappingStart) {
            throw refusal(NO_DICTIONARY, root);
        }
        mapping(Optional.empty(), 1);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw refusal("it holds more than one document", end);
        }
    }

    private void mapping(Optional<Category> around, int depth) {
        Map<String, Category> own = new HashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw refusal(NO_DICTIONARY, key);
            }
            // R writes the terms that stand beside categories under an empty name.
            Optional<Category> category = name.getValue().isBlank() ? around : Optional.of(category(name, around, own));
            value(events.next(), category, depth);
        }
    }

    private Category category(ScalarEvent key, Optional<Category> around, Map<String, Category> own) {
        int line = events.place(key).line();
        Category before = own.get(key.getValue());
        if (before != null) {
            String reason = "the name stands in line " + before.place().line() + " already, which gets its terms";
            draft.lose(Construct.CATEGORY, key.getValue(), Action.SKIPPED, reason, line);
            return before;
        }
        Category category = draft.category(key.getValue(), around, line);
        own.put(key.getValue(), category);
        return category;
    }

    private void value(Event event, Optional<Category> category, int depth) {
        if (depth > ForeignFile.DEEPEST) {
            throw draft.file().tooDeep(events.place(event));
        }
        switch (event.getEventId()) {
            case Scalar -> term((ScalarEvent) event, category);
            case MappingStart -> mapping(category, depth + 1);
            case SequenceStart -> {
                for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
                    item(item, category, depth);
                }
            }
            default -> throw refusal("a term that begins with *, & or ! must stand in quotes", event);
        }
    }

    private void item(Event item, Optional<Category> category, int depth) {
        if (item.getEventId() == Event.ID.MappingStart) {
            String reason = "what stands before a colon in a list is read as a category; a term with a colon is quoted";
            draft.lose(
                    Construct.LINE,
                    "",
                    Action.CHANGED,
                    reason,
                    events.place(item).line());
        }
        value(item, category, depth + 1);
    }

    private void term(ScalarEvent scalar, Optional<Category> category) {
        int line = events.place(scalar).line();
        if (scalar.isPlain() && scalar.getValue().isEmpty()) {
            return;
        }
        if (category.isPresent()) {
            draft.term(category.get(), scalar.getValue(), line);
        } else {
            draft.lose(Construct.TERM, scalar.getValue(), Action.SKIPPED, "it stands below no category", line);
        }
    }

    private RuntimeException refusal(String because, Event event) {
        return draft.file().refusal(because, events.place(event));
    }
}
