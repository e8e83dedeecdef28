package org.quotient.codebook.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file, decoded strictly: a byte that the encoding does not know is a failure, never a replacement
 * character.
 *
 * @param text with LF line ends and without byte order mark
 * @param encoding its name
 * @param basis how the encoding was found
 */
record DecodedText(String text, String encoding, Basis basis) {

    /** How an encoding was found. */
    enum Basis {
        KNOWN,
        ASSUMED
    }

    /**
     * A line without its end.
     *
     * @param number 1 for the first
     */
    record Line(int number, String text) {}

    private static final int HEAD = 1024;
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,50})[\"']");
    private static final int LONGEST_LINE = 1_000_000;
    private static final int MOST_LINES = 1_000_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Tries the encoding that the owner names, else a byte order mark, UTF-8 and at last Windows-1252. */
    static DecodedText of(ForeignFile file) {
        if (file.encoding().isPresent()) {
            Charset asked = file.encoding().get();
            return strict(file.bytes(), asked, Basis.KNOWN)
                    .orElseThrow(() -> file.refusal("it is no text in " + asked.name()));
        }
        return marked(file.bytes())
                .or(() -> strict(file.bytes(), StandardCharsets.UTF_8, Basis.KNOWN))
                .or(() -> isDamagedUtf8(file.bytes())
                        ? Optional.empty()
                        : strict(file.bytes(), WINDOWS_1252, Basis.ASSUMED))
                .orElseThrow(() ->
                        file.refusal("it is no text in UTF-8 or windows-1252; name its encoding with --encoding"));
    }

    /** Tries the encoding that the owner names, else a byte order mark, what the XML declares and at last UTF-8. */
    static DecodedText ofXml(ForeignFile file) {
        if (file.encoding().isPresent()) {
            return of(file);
        }
        // Decoded here and not by the parser, which writes to stderr when a byte is wrong.
        return marked(file.bytes()).orElseGet(() -> {
            Charset declared = declared(file);
            return strict(file.bytes(), declared, Basis.KNOWN)
                    .orElseThrow(() -> file.refusal("its bytes are not in the encoding that it declares, "
                            + declared.name() + "; name the right one with --encoding"));
        });
    }

    private static Charset declared(ForeignFile file) {
        int length = Math.min(file.bytes().length, HEAD);
        String head = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalArgumentException e) {
            throw file.refusal("it declares an encoding that is unknown; name the right one with --encoding");
        }
    }

    private static Optional<DecodedText> marked(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (mark) {
            case 0xFEFF -> strict(bytes, StandardCharsets.UTF_16BE, Basis.KNOWN);
            case 0xFFFE -> strict(bytes, StandardCharsets.UTF_16LE, Basis.KNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<DecodedText> strict(byte[] bytes, Charset charset, Basis basis) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0;
            return binary ? Optional.empty() : Optional.of(new DecodedText(plain(text), charset.name(), basis));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether something beyond ASCII is sound UTF-8, which other text never is by chance. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.chars().anyMatch(unit -> unit > 0x7f && unit != '\ufffd');
    }

    /** The lines that hold anything; a problem if one is too long to be a line of a dictionary. */
    List<Line> lines(ForeignFile file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            if (end - start > LONGEST_LINE) {
                throw file.refusal("a line is longer than " + LONGEST_LINE + " characters", file.place(number));
            }
            String line = text.substring(start, end);
            if (lines.size() == MOST_LINES) {
                throw file.refusal("it has more than " + MOST_LINES + " lines", file.place(number));
            }
            if (!line.isBlank()) {
                lines.add(new Line(number, line));
            }
            start = end + 1;
        }
        return lines;
    }
}
