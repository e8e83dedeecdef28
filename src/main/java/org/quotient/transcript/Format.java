package org.quotient.transcript;

import java.util.Locale;
import java.util.Optional;

/** The forms in which a transcript may come. */
public enum Format {
    TEXT,
    WORD,
    TABLE,
    WEBVTT,
    SRT,
    /** Text in which times stand above or before what is said, as Otter, Trint and Descript export it. */
    STAMPED,
    /** One interview in columns of time, speaker and words. */
    COLUMNS,
    JSON;

    private static final int ZIP_MAGIC = 0x504B0304;

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file by its content, and by its name where the content leaves it open; empty for no known one. */
    static Optional<Format> of(String name, byte[] bytes) {
        if (bytes.length >= 4 && magic(bytes) == ZIP_MAGIC) {
            return ending(name).equals("docx") ? Optional.of(WORD) : Optional.empty();
        }
        return switch (ending(name)) {
            case "txt", "text", "md", "markdown" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    private static int magic(byte[] bytes) {
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
