package org.quotient.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text too large for {@link TextDecoder}, by the same rules. In what is UTF-8 but for some damage the
 * damaged characters become U+FFFD when it is decoded, so that only the rows that hold them need be refused.
 */
public final class EncodingProbe {

    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private boolean damaged;
    private boolean sound;

    private EncodingProbe() {}

    /** The encoding of all that {@code in} still holds; it is read to the end. */
    public static Charset of(InputStream in) throws IOException {
        return new EncodingProbe().charset(in);
    }

    private Charset charset(InputStream in) throws IOException {
        byte[] chunk = new byte[BUFFER / 2];
        int read = in.readNBytes(chunk, 0, chunk.length);
        if (read > 1 && (chunk[0] & 0xff) + (chunk[1] & 0xff) == 0xfe + 0xff && chunk[0] != chunk[1]) {
            return StandardCharsets.UTF_16;
        }
        for (; read > 0 && !(damaged && sound); read = in.readNBytes(chunk, 0, chunk.length)) {
            bytes.put(chunk, 0, read).flip();
            scan();
            bytes.compact();
        }
        // What is left over is a character that was begun.
        damaged |= bytes.position() > 0;
        return damaged && !sound ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private void scan() {
        for (CoderResult result = decode(); !result.isUnderflow(); result = decode()) {
            if (result.isError()) {
                damaged = true;
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private CoderResult decode() {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, false);
        sound |= characters.flip().chars().anyMatch(unit -> unit > 0x7f && unit != '\ufffd');
        return result;
    }
}
