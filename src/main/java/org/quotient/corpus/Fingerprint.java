package org.quotient.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sha256 over a list of values. Each goes in with its length before it, so that no two lists look alike. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint add(String value) {
        return add(value.getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint add(byte[] value) {
        add(value.length);
        digest.update(value);
        return this;
    }

    public Fingerprint add(int value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    /** Sixty-four hexadecimal digits; ends the list. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
