package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** A codebook of this program given for import: it is checked and stands as it is. */
final class OwnCodebook {

    private OwnCodebook() {}

    /** Whether the file is a mapping with a list of mappings under {@code codes}. */
    static boolean is(ForeignFile file, DecodedText text) {
        if (!text.text().startsWith("codes:") && !text.text().contains("\ncodes:")) {
            return false;
        }
        try {
            YamlEvents events = new YamlEvents(file, text.text());
            Event event = events.next();
            for (int depth = 0; event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
                if (depth == 1
                        && event instanceof ScalarEvent key
                        && key.getValue().equals("codes")) {
                    return events.next().getEventId() == Event.ID.SequenceStart
                            && events.next().getEventId() == Event.ID.MappingStart;
                }
                depth += step(event);
            }
            return false;
        } catch (InputException e) {
            return false;
        }
    }

    private static int step(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    /** Refuses what would overflow the stack of a reader that descends into it. */
    private static void checkDepth(ForeignFile file, DecodedText text) {
        YamlEvents events = new YamlEvents(file, text.text());
        Event event = events.next();
        for (int depth = 0; event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
            depth += step(event);
            if (depth > ForeignFile.DEEPEST) {
                throw file.tooDeep(events.place(event));
            }
        }
    }

    static Import read(ForeignFile file) {
        DecodedText text = DecodedText.of(file);
        checkDepth(file, text);
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read(file.name(), text.text(), problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<ImportedCode> codes =
                codebook.codes().stream().map(OwnCodebook::code).toList();
        int patterns = codes.stream().mapToInt(code -> code.patterns().size()).sum();
        Loss none = new Loss(
                file.place(0), Construct.ALL_CODES, "", Action.KEPT, "the file is a codebook of this program already");
        return new Import(
                Format.QUOTIENT,
                text.encoding(),
                codes,
                text.text(),
                List.of(none),
                new Counts(codes.size(), codes.size(), 0, patterns, patterns, 0));
    }

    private static ImportedCode code(Code code) {
        List<String> patterns =
                code.patterns().stream().map(own -> own.pattern().text()).toList();
        return new ImportedCode(code.id(), code.label(), code.parent(), code.definition(), patterns, List.of());
    }
}
