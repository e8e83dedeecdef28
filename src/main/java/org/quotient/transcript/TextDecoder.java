package org.quotient.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes the bytes of a text file strictly: UTF-8, UTF-16 with a byte order mark, then Windows-1252. A byte that the
 * encoding does not know is a failure, never a replacement character.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * A decoded text.
     *
     * @param text with LF line ends and without byte order mark
     * @param encoding the name of the encoding
     */
    public record Decoded(String text, String encoding) {}

    /** The text of {@code bytes}; empty if they are no text in any of the encodings. */
    public static Optional<Decoded> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> isDamagedUtf8(bytes) ? Optional.empty() : strict(bytes, 0, WINDOWS_1252));
    }

    private static Optional<Decoded> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0;
            return binary ? Optional.empty() : Optional.of(new Decoded(unixLines(text), charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether something beyond ASCII is sound UTF-8, which other text never is by chance. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.chars().anyMatch(unit -> unit > 0x7f && unit != '\ufffd');
    }

    static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
