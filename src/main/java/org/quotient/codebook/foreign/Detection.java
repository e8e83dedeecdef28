package org.quotient.codebook.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quotient.corpus.InputException;
import org.snakeyaml.engine.v2.events.Event;

/** Tells formats by what a file holds, never by its name: a {@code .cat} file may well be Yoshikoder's XML. */
final class Detection {

    private static final int HEAD = 4096;

    /** What a text is as YAML. */
    private enum Yaml {
        MAPPING,
        /** It begins as one. */
        BROKEN_MAPPING,
        OTHER
    }

    private Detection() {}

    /** @throws InputException if it is none that is known */
    static Format of(ForeignFile file) {
        if (ProjectArchive.isArchive(file.bytes())) {
            return Format.REFI;
        }
        return isXml(file) ? xml(file) : text(file, DecodedText.of(file));
    }

    /** Whether the first thing in the file, marks and spaces aside, is a tag; in whatever encoding. */
    static boolean isXml(ForeignFile file) {
        int length = Math.min(file.bytes().length, HEAD);
        String head = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        return head.replaceAll("[\u0000\u00ef\u00bb\u00bf\u00fe\u00ff]", "")
                .strip()
                .startsWith("<");
    }

    private static Format xml(ForeignFile file) {
        XmlDocument document = new XmlDocument(file);
        String root = document.root().name();
        if (RefiReader.isRoot(root)) {
            return Format.REFI;
        }
        if (!root.equals("dictionary")) {
            throw unknown(file, "it is XML with the root " + root);
        }
        YoshikoderReader.Outline outline = new YoshikoderReader.Outline();
        document.walk(outline);
        return outline.isOneNode() ? Format.YOSHIKODER : Format.LEXICODER;
    }

    private static Format text(ForeignFile file, DecodedText text) {
        List<DecodedText.Line> lines = text.lines(file);
        if (lines.isEmpty()) {
            throw file.refusal("it is empty");
        }
        if (OwnCodebook.is(file, text)) {
            return Format.QUOTIENT;
        }
        long marks =
                lines.stream().filter(line -> LiwcReader.isMark(line.text())).count();
        if (marks > 1 || LiwcReader.isMark(lines.get(0).text())) {
            return Format.LIWC;
        }
        // YAML knows no tabs before a value, so these come first.
        if (hasWeights(lines, "\t")) {
            return Format.WORDSTAT;
        }
        Yaml yaml = yaml(file, text);
        if (lines.get(0).text().startsWith("+") && yaml != Yaml.MAPPING) {
            return Format.LEXICODER;
        }
        if (yaml != Yaml.OTHER) {
            return Format.QUANTEDA;
        }
        if (hasWeights(lines, " ")) {
            return Format.WORDSTAT;
        }
        throw unknown(file, "it looks like no dictionary that is known");
    }

    private static boolean hasWeights(List<DecodedText.Line> lines, String indent) {
        return lines.stream()
                .map(DecodedText.Line::text)
                .anyMatch(line -> WordStatReader.weighted(line).isPresent()
                        && line.substring(0, line.length() - line.stripLeading().length())
                                .contains(indent));
    }

    private static Yaml yaml(ForeignFile file, DecodedText text) {
        Yaml found = Yaml.OTHER;
        try {
            YamlEvents events = new YamlEvents(file, text.text());
            Event event = events.next();
            while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
                event = events.next();
            }
            found = event.getEventId() == Event.ID.MappingStart ? Yaml.BROKEN_MAPPING : Yaml.OTHER;
            while (found != Yaml.OTHER && event.getEventId() != Event.ID.StreamEnd) {
                event = events.next();
            }
            return found == Yaml.OTHER ? found : Yaml.MAPPING;
        } catch (InputException e) {
            return found;
        }
    }

    private static InputException unknown(ForeignFile file, String what) {
        return file.refusal(what + "; if it is one, name its format with --format");
    }
}
