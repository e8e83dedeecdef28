package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder;

    static Path keyFile(Path folder, int seed) throws Exception {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        Path file = folder.resolve("key-" + seed);
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static Configuration naming(Path file) {
        Configuration configuration = new Configuration();
        configuration.set(KeyFile.PROPERTY, file.toString());
        return configuration;
    }

    private static String refusal(Path file) {
        return assertThrows(StopException.class, () -> KeyFile.of(naming(file))).getMessage();
    }

    @Test
    void withoutAKeyNothingIsEncrypted() {
        assertEquals(Optional.empty(), KeyFile.of(new Configuration()));
        assertFalse(StoreEncryption.of(new Configuration()).isOn());
    }

    @Test
    void whatIsWrappedIsUnwrappedWithTheSameKeyOnly() throws Exception {
        KeyFile one = KeyFile.of(naming(keyFile(folder, 1))).orElseThrow();
        KeyFile two = KeyFile.of(naming(keyFile(folder, 2))).orElseThrow();
        byte[] secret = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        String wrapped = one.wrapKey(secret, "k");
        assertArrayEquals(secret, one.unwrapKey(wrapped, "k"));
        assertThrows(RuntimeException.class, () -> two.unwrapKey(wrapped, "k"));
        assertNotEquals(one.fingerprint(), two.fingerprint());
    }

    @Test
    void aKeyFileThatCannotServeIsRefusedInASentence() throws Exception {
        String start = "Cannot use the store's key file: because ";
        assertEquals(start + "there is no such file or folder", refusal(folder.resolve("none")));
        Path open = keyFile(folder, 3);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(start + "others than its owner may read or write it; chmod 600", refusal(open));
        Path brief = keyFile(folder, 4);
        Files.writeString(brief, "AAAA");
        assertEquals(start + "it holds 3 bytes instead of 32", refusal(brief));
        Files.writeString(brief, "no base64!");
        assertEquals(start + "it is not in base64", refusal(brief));
    }
}
