package org.quotient.transcript;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Opens a document by the reader of its format, and makes of everything that can go wrong one of a few reasons. */
final class Documents {

    private static final int MOST_BYTES = 128 << 20;

    private Documents() {}

    /** What the bytes of one document are. */
    static Reading read(String id, String file, byte[] bytes, Format format, Cast cast) {
        try {
            if (bytes.length > MOST_BYTES) {
                throw Refusal.tooLarge("it is larger than " + (MOST_BYTES >> 20) + " MB");
            }
            Document document = open(bytes, format);
            if (document instanceof Document.Turns turns) {
                return said(TurnRows.read(id, file + ", row", turns.rows(), cast), format, turns.losses());
            }
            String text = Characters.whole(((Document.Prose) document).text());
            return said(
                    TranscriptReader.text(id, file, new TextDecoder.Decoded(text, ""), format, cast),
                    format,
                    document.losses());
        } catch (Refusal e) {
            return TranscriptReader.rejected(e, file);
        }
    }

    private static Document open(byte[] bytes, Format format) {
        try {
            return switch (format) {
                case WORD -> WordDocument.read(bytes);
                case WORD_97 -> OldWordDocument.read(bytes);
                case OPEN_DOCUMENT -> OpenDocument.read(bytes);
                case RICH_TEXT -> RichText.read(bytes);
                case PDF -> PdfText.read(bytes);
                case EXCEL -> Workbook.read(bytes);
                case EXCEL_97 -> OldWorkbook.read(bytes);
                case TEXT, TABLE, WEBVTT, SRT, STAMPED, COLUMNS, JSON ->
                    throw new IllegalStateException("Cannot read " + format + " as a document");
            };
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // POI and PDFBox answer broken files with many kinds of throwable, some of which quote the content. What
            // they need
            // for encrypted files is not on the class path.
            throw Refusal.broken();
        }
    }

    /** The reading with what was lost; rows of a workbook are called by its format. */
    private static Reading said(Reading reading, Format format, Set<Loss> losses) {
        return reading instanceof Reading.Read read
                ? new Reading.Read(
                        read.transcript(),
                        read.format() == Format.TABLE ? format : read.format(),
                        read.encoding(),
                        read.ignoredWords(),
                        both(losses, read.losses()),
                        read.handed())
                : reading;
    }

    private static Set<Loss> both(Set<Loss> document, Set<Loss> text) {
        Set<Loss> losses = new HashSet<>(document);
        losses.addAll(text);
        return losses;
    }
}
