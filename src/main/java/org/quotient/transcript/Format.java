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

    private static Optional<Format> byContent(byte[] bytes) {
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
