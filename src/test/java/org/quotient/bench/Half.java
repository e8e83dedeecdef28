package org.quotient.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The two halves of a labelled corpus: word lists may be tuned on the one and are judged on the other. */
enum Half {
    DEVELOPMENT,
    TEST;

    /** By the first byte of the id's sha256, so that a comment stays where it is when others come or go. */
    static Half of(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            boolean even = (digest[0] >> 4) % 2 == 0;
            return even ? DEVELOPMENT : TEST;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The half with the given {@link #label()}. */
    static Half labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
