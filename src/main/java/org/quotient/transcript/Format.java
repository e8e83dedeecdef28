package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The forms in which a transcript may come. */
public enum Format {
    TEXT,
    WORD,
    WORD_97,
    OPEN_DOCUMENT,
    RICH_TEXT,
    PDF,
    EXCEL,
    EXCEL_97,
    TABLE,
    WEBVTT,
    SRT,
    /** Text in which times stand above or before what is said, as Otter, Trint and Descript export it. */
    STAMPED,
    /** One interview in columns of time, speaker and words. */
    COLUMNS,
    JSON;

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PORTABLE = {'%', 'P', 'D', 'F', '-'};
    private static final Set<String> DOCUMENTS =
            Set.of("docx", "docm", "doc", "odt", "rtf", "pdf", "xlsx", "xlsm", "xls");

    /** What it is called, and by what it is recognised. */
    public String words() {
        return switch (this) {
            case TEXT -> "text (.txt, .md): by its ending, or by labels or times in it";
            case WORD -> "Word (.docx, .docm): by the parts of its archive";
            case WORD_97 -> "Word 97 to 2003 (.doc): by the streams in it";
            case OPEN_DOCUMENT -> "OpenDocument text (.odt): by the parts of its archive";
            case RICH_TEXT -> "Rich Text (.rtf): by {\\rtf at its start";
            case PDF -> "PDF: by %PDF- at its start";
            case EXCEL -> "Excel (.xlsx, .xlsm), a row a turn: by the parts of its archive";
            case EXCEL_97 -> "Excel 97 to 2003 (.xls), a row a turn: by the streams in it";
            case TABLE -> "table of transcripts (.csv, .jsonl, .parquet): by its ending in the study file";
            case WEBVTT -> "WebVTT (Zoom, Teams, Whisper): by WEBVTT at its start";
            case SRT -> "SubRip, and WebVTT without its header: by lines of times with an arrow";
            case STAMPED ->
                "text with times (Otter, Trint, Descript, NVivo, Word): by lines that begin or end with a time";
            case COLUMNS ->
                "columns of time, speaker and words (NVivo, Whisper .tsv): by their names, or tabs and times";
            case JSON -> "JSON of a speech recogniser (Whisper, AWS, Google, Rev.ai): by the names in it";
        };
    }

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a file by its content, and by its name where the content leaves it open; empty for no known one.
     *
     * @throws Refusal if the file is of a known kind, but can't be opened
     */
    static Optional<Format> of(String name, byte[] bytes) {
        Optional<Format> found = byContent(bytes);
        if (found.isPresent()) {
            return found;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (DOCUMENTS.contains(ending)) {
            throw Refusal.broken();
        }
        return switch (ending) {
            case "txt", "text", "md", "markdown" -> Archive.isArchive(bytes) ? Optional.empty() : Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /** The format that the content alone tells. */
    static Optional<Format> byContent(byte[] bytes) {
        if (Archive.isArchive(bytes)) {
            return zipped(bytes);
        }
        if (startsWith(bytes, COMPOUND)) {
            return compound(bytes);
        }
        if (RichText.isRichText(bytes)) {
            return Optional.of(RICH_TEXT);
        }
        return startsWith(bytes, PORTABLE) ? Optional.of(PDF) : Optional.empty();
    }

    private static Optional<Format> zipped(byte[] bytes) {
        Archive archive = Archive.of(bytes, Predicate.isEqual("mimetype"));
        if (archive.has(name -> name.startsWith("word/"))) {
            return Optional.of(WORD);
        }
        if (archive.has(name -> name.startsWith("xl/"))) {
            return Optional.of(EXCEL);
        }
        boolean text = archive.part("mimetype")
                .map(part -> new String(part, StandardCharsets.US_ASCII))
                .map(type -> type.startsWith("application/vnd.oasis.opendocument.text"))
                .orElse(archive.has("content.xml"::equals));
        return text ? Optional.of(OPEN_DOCUMENT) : Optional.empty();
    }

    /** Old Office files, and new ones that are encrypted, are small file systems. */
    private static Optional<Format> compound(byte[] bytes) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryEntry root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusal.encrypted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Optional.of(WORD_97);
            }
            boolean sheets = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return sheets ? Optional.of(EXCEL_97) : Optional.empty();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI answers broken file systems with many kinds of exception.
            throw Refusal.broken();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
