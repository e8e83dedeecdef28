package org.quotient.transcript;

import java.util.Optional;
import java.util.function.Supplier;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** Reads the bytes of one file as a transcript. Holds no state; safe for threads. */
public final class TranscriptReader {

    private TranscriptReader() {}

    /**
     * What the bytes of one file are.
     *
     * @param id the transcript's id in every table
     * @param file the file's name, for the choice of format and for problems
     */
    public static Reading read(String id, String file, byte[] bytes, Cast cast) {
        return read(id, file, bytes, cast, () -> Format.of(file, bytes));
    }

    /**
     * What the bytes of one source of a project are: a document, or else text.
     *
     * @param place which source, for problems
     */
    public static Reading readSource(String id, String place, byte[] bytes, Cast cast) {
        return read(
                id,
                place,
                bytes,
                cast,
                () -> Optional.of(Format.byContent(bytes).orElse(Format.TEXT)));
    }

    private static Reading read(String id, String file, byte[] bytes, Cast cast, Supplier<Optional<Format>> found) {
        if (bytes.length == 0) {
            return rejected("empty", "it has no bytes", file);
        }
        if (cast.members().isEmpty()) {
            return rejected("no_participant", "no row of the participants table names it", file);
        }
        return bounded(
                file,
                () -> found.get()
                        .map(format -> format == Format.TEXT
                                ? text(id, file, bytes, cast)
                                : Documents.read(id, file, bytes, format, cast))
                        .orElseGet(() -> other(id, file, bytes, cast)));
    }

    /** Reads the text of one document of a table, labels inside. */
    public static Reading readText(String id, String table, String text, Cast cast) {
        String lines = TextDecoder.unixLines(text);
        if (cast.members().isEmpty()) {
            return rejected("no_participant", "no row of the participants table names it", table);
        }
        return bounded(table, () -> text(id, table, new TextDecoder.Decoded(lines, ""), Format.TABLE, cast));
    }

    private static Reading bounded(String file, Supplier<Reading> reading) {
        try {
            return reading.get();
        } catch (Refusal e) {
            return rejected(e, file);
        } catch (StackOverflowError e) {
            return rejected("too_deep", "what it holds is nested deeper than can be read", file);
        }
    }

    private static Reading text(String id, String file, byte[] bytes, Cast cast) {
        TextBounds.require(bytes);
        return TextDecoder.decode(bytes)
                .map(decoded -> text(id, file, decoded, Format.TEXT, cast))
                .orElseGet(() -> rejected("not_text", "its bytes are no text in UTF-8, UTF-16 or Windows-1252", file));
    }

    /** The reading of a text, whatever it came in: in a layout of times, or else with labels. */
    static Reading text(String id, String file, TextDecoder.Decoded decoded, Format format, Cast cast) {
        TextBounds.require(decoded.text());
        if (decoded.text().isBlank()) {
            return rejected("empty", "it holds only white space", file);
        }
        return TimedFile.read(id, file, decoded, cast).orElseGet(() -> {
            String said = Characters.withoutFooter(decoded.text());
            return LabelledText.read(id, file, new TextDecoder.Decoded(said, decoded.encoding()), format, cast)
                    .from(source -> source.text(decoded.text(), said));
        });
    }

    /** A file whose name says nothing, or something else than text, is read if its content says enough. */
    private static Reading other(String id, String file, byte[] bytes, Cast cast) {
        TextBounds.require(bytes);
        return TextDecoder.decode(bytes)
                .flatMap(decoded -> {
                    TextBounds.require(decoded.text());
                    return TimedFile.read(id, file, decoded, cast);
                })
                .orElseGet(() -> rejected(
                        "unsupported_format",
                        "it is none of text (.txt, .md), Word (.docx, .doc), OpenDocument text (.odt), Rich Text"
                                + " (.rtf), PDF, Excel (.xlsx, .xls), and the subtitles (.vtt, .srt), table of times or JSON"
                                + " of a transcription program",
                        file));
    }

    static Reading rejected(Refusal refusal, String file) {
        return rejected(refusal.reason(), refusal.because(), Place.of(file, refusal.line()));
    }

    static Reading rejected(String reason, String because, String file) {
        return rejected(reason, because, Place.of(file));
    }

    private static Reading rejected(String reason, String because, Place place) {
        return new Reading.Rejected(new Problem(reason, "Cannot read the transcript: because " + because, place));
    }
}
