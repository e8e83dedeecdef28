package org.quotient.stage;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes that only who has the key can compare with anything: HMAC-SHA256. Not for use by two threads at once. */
public final class KeyedHash implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private transient Mac mac;

    /** @param key hexadecimal */
    public KeyedHash(String key) {
        this.key = key;
    }

    /**
     * The hash of a value.
     *
     * @param kind keeps equal values of different meaning apart
     */
    public String of(String kind, String value) {
        Mac own = mac();
        own.update(kind.getBytes(StandardCharsets.UTF_8));
        own.update((byte) 0);
        return HexFormat.of().formatHex(own.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** For another thread. */
    KeyedHash copy() {
        return new KeyedHash(key);
    }

    private Mac mac() {
        if (mac == null) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return mac;
    }
}
