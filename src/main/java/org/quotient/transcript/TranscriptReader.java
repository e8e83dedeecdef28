package org.quotient.transcript;

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
        if (bytes.length == 0) {
            return rejected("empty", "it has no bytes", file);
        }
        if (cast.members().isEmpty()) {
            return rejected("no_participant", "no row of the participants table names it", file);
        }
        return Format.of(file, bytes)
                .map(format -> switch (format) {
                    case TEXT -> text(id, file, bytes, cast);
                    case WORD -> word(id, file, bytes, cast);
                    default -> throw new IllegalStateException("Cannot read one file as " + format.label());
                })
                .orElseGet(() -> other(id, file, bytes, cast));
    }

    /** Reads the text of one document of a table, labels inside. */
    public static Reading readText(String id, String table, String text, Cast cast) {
        String lines = TextDecoder.unixLines(text);
        if (cast.members().isEmpty()) {
            return rejected("no_participant", "no row of the participants table names it", table);
        }
        return text(id, table, new TextDecoder.Decoded(lines, ""), Format.TABLE, cast);
    }

    private static Reading text(String id, String file, byte[] bytes, Cast cast) {
        return TextDecoder.decode(bytes)
                .map(decoded -> text(id, file, decoded, Format.TEXT, cast))
                .orElseGet(() -> rejected("not_text", "its bytes are no text in UTF-8, UTF-16 or Windows-1252", file));
    }

    /** The reading of a text, whatever it came in: in a layout of times, or else with labels. */
    static Reading text(String id, String file, TextDecoder.Decoded decoded, Format format, Cast cast) {
        if (decoded.text().isBlank()) {
            return rejected("empty", "it holds only white space", file);
        }
        return TimedFile.read(id, file, decoded, cast).orElseGet(() -> {
            String said = Characters.withoutFooter(decoded.text());
            return LabelledText.read(id, file, new TextDecoder.Decoded(said, decoded.encoding()), format, cast);
        });
    }

    /** A file whose name says nothing, or something else than text, is read if its content says enough. */
    private static Reading other(String id, String file, byte[] bytes, Cast cast) {
        return TextDecoder.decode(bytes)
                .flatMap(decoded -> TimedFile.read(id, file, decoded, cast))
                .orElseGet(() -> rejected(
                        "unsupported_format",
                        "it is neither text (.txt, .md), a Word document (.docx), nor the subtitles (.vtt, .srt), table of"
                                + " times or JSON of a transcription program",
                        file));
    }

    private static Reading word(String id, String file, byte[] bytes, Cast cast) {
        return WordDocument.text(bytes)
                .map(text -> text(id, file, new TextDecoder.Decoded(text, ""), Format.WORD, cast))
                .orElseGet(() -> rejected("broken_document", "it is damaged, encrypted or no Word document", file));
    }

    static Reading rejected(String reason, String because, String file) {
        return new Reading.Rejected(
                new Problem(reason, "Cannot read the transcript: because " + because, Place.of(file)));
    }
}
