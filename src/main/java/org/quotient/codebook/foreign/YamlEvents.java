package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The parts of a YAML file, one after the other. What would need more than text to understand, such as an alias, is
 * refused; comments are kept aside, since a term with a number sign may have been meant.
 */
final class YamlEvents {

    /**
     * A comment.
     *
     * @param type whether it has its line for itself
     */
    record Comment(CommentType type, String text, int line) {}

    private final ForeignFile file;
    private final Iterator<Event> events;
    private final List<Comment> comments = new ArrayList<>();

    YamlEvents(ForeignFile file, String text) {
        this.file = file;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setParseComments(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** @throws InputException if the text is no YAML there */
    Event next() {
        try {
            Event event = events.next();
            while (event instanceof CommentEvent comment) {
                keep(comment);
                event = events.next();
            }
            check(event);
            return event;
        } catch (MarkedYamlEngineException e) {
            throw file.refusal(
                    "it is no YAML: " + e.getProblem(),
                    e.getProblemMark().map(this::place).orElse(file.place(0)));
        } catch (YamlEngineException e) {
            throw file.refusal("it is no YAML");
        }
    }

    /** The comments met so far. */
    List<Comment> comments() {
        return comments;
    }

    Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(file.place(0));
    }

    private Place place(Mark mark) {
        return new Place(file.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void keep(CommentEvent comment) {
        if (comment.getCommentType() != CommentType.BLANK_LINE) {
            if (comments.size() == ForeignFile.MOST_ENTRIES) {
                throw file.tooMuch(place(comment));
            }
            comments.add(new Comment(
                    comment.getCommentType(),
                    "#" + comment.getValue(),
                    place(comment).line()));
        }
    }

    private void check(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        Optional<String> tag = event instanceof ScalarEvent scalar ? scalar.getTag() : Optional.empty();
        boolean tagged = tag.isPresent() && !tag.get().startsWith("tag:yaml.org,2002:");
        if (anchored || tagged) {
            throw file.refusal("a term that begins with *, & or ! must stand in quotes", place(event));
        }
    }
}
