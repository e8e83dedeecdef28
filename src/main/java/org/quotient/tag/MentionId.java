package org.quotient.tag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.quotient.corpus.CodePoints;

/** Names a mention by what it is, so that the same mention has the same name in every release. */
public final class MentionId {

    private static final int BYTES = 8;

    private MentionId() {}

    /** Sixteen hexadecimal digits of the sha256 of transcript, place and code. */
    public static String of(String transcriptId, CodePoints place, String code) {
        String name = transcriptId + '\n' + place.start() + '\n' + place.end() + '\n' + code;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
