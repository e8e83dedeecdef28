package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.quotient.codebook.YamlNode;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;

/** Turns a file of another program into a codebook, and says what the codebook does not carry. */
public final class Importer {

    private final ForeignFile file;
    private final Draft draft;
    private final List<Loss> losses = new ArrayList<>();

    private Importer(ForeignFile file) {
        this.file = file;
        this.draft = new Draft(file);
    }

    /**
     * The codebook that {@code file} becomes.
     *
     * @param asked the format; empty to find out
     * @throws InputException if the file can't be read as that format, or is none that is known
     */
    public static Import read(ForeignFile file, Optional<Format> asked) {
        Format format = asked.orElseGet(() -> Detection.of(file));
        return format == Format.QUOTIENT ? OwnCodebook.read(file) : new Importer(file).convert(format);
    }

    private Import convert(Format format) {
        String encoding = read(format);
        if (draft.categories().isEmpty()) {
            throw file.refusal("it holds no category");
        }
        sayWhatConcernsAll(format);
        Conversion conversion = Conversion.of(draft, format);
        losses.addAll(conversion.losses());
        String yaml = yaml(format, conversion.codes());
        Counts counts = Counts.of(draft, conversion.codes(), losses);
        return new Import(format, encoding, conversion.codes(), yaml, losses, counts);
    }

    private void sayWhatConcernsAll(Format format) {
        say(
                Construct.ALL_CODES,
                "no format says what helps and what hinders: every code is ambivalent until an analyst writes resource or"
                        + " hazard");
        if (format == Format.REFI) {
            say(
                    Construct.ALL_CODES,
                    "the format has no terms: the patterns are still to be written; guids and colours stand in"
                            + " comments");
        } else {
            say(
                    Construct.ALL_TERMS,
                    "a term is a written form, and a word of a pattern is matched by its lemma: \"supervisor\" also finds"
                            + " \"supervisors\"");
        }
    }

    private String yaml(Format format, List<ImportedCode> codes) {
        String name = draft.name().isEmpty() ? file.name() : draft.name();
        String yaml = CodebookYaml.of(name, file.name() + ", a " + format.title(), codes);
        if (yaml.length() > YamlNode.MOST_CHARACTERS) {
            throw file.refusal("the codebook would be larger than " + YamlNode.MOST_CHARACTERS + " characters");
        }
        return yaml;
    }

    /** Reads the file into the draft, and gives back its encoding. */
    private String read(Format format) {
        return switch (format) {
            case LIWC -> text(LiwcReader::read);
            case QUANTEDA -> text(QuantedaReader::read);
            case WORDSTAT -> text(WordStatReader::read);
            case YOSHIKODER -> xml(file, document -> YoshikoderReader.read(document, format, draft));
            case LEXICODER ->
                Detection.isXml(file)
                        ? xml(file, document -> YoshikoderReader.read(document, format, draft))
                        : text(LexicoderReader::read);
            case REFI -> xml(project(), document -> RefiReader.read(document, draft));
            case QUOTIENT -> throw new IllegalStateException("Cannot convert a codebook of this program");
        };
    }

    private String text(BiConsumer<DecodedText, Draft> reader) {
        DecodedText text = DecodedText.of(file);
        if (text.basis() == DecodedText.Basis.ASSUMED) {
            say(
                    Construct.ENCODING,
                    "the file is not in UTF-8 and names no encoding: " + text.encoding()
                            + " was assumed; name another with --encoding");
        }
        reader.accept(text, draft);
        return text.encoding();
    }

    private static String xml(ForeignFile source, Consumer<XmlDocument> reader) {
        XmlDocument document = new XmlDocument(source);
        reader.accept(document);
        return document.encoding();
    }

    private ForeignFile project() {
        return ProjectArchive.isArchive(file.bytes())
                ? new ForeignFile(file.name(), ProjectArchive.project(file), file.encoding())
                : file;
    }

    private void say(Construct construct, String reason) {
        losses.add(new Loss(Place.of(file.name()), construct, "", Action.CHANGED, reason));
    }
}
