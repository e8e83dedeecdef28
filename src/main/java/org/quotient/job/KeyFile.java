package org.quotient.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;
import org.quotient.corpus.Fingerprint;

/**
 * The smallest key management service: one master key of 32 bytes, in base64, in a file that only its owner may read. Every
 * machine that computes needs the file at the same path.
 */
public final class KeyFile implements KmsClient {

    /** Names the file in Spark's configuration, behind {@code spark.hadoop.}. */
    static final String PROPERTY = "quotient.store.key.file";

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private byte[] key = new byte[0];

    /** For Parquet, which then calls {@link #initialize}. */
    public KeyFile() {}

    /** The key file that {@code configuration} names, if it does. */
    static Optional<KeyFile> of(Configuration configuration) {
        if (configuration.get(PROPERTY, "").isEmpty()) {
            return Optional.empty();
        }
        KeyFile file = new KeyFile();
        file.initialize(configuration, "", "", "");
        return Optional.of(file);
    }

    @Override
    public void initialize(Configuration configuration, String instance, String address, String token) {
        Path file = Path.of(configuration.get(PROPERTY));
        try {
            requirePrivate(file);
            key = Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw unusable(Disk.reason(e));
        } catch (IllegalArgumentException e) {
            throw unusable("it is not in base64");
        }
        if (key.length != BYTES) {
            throw unusable("it holds " + key.length + " bytes instead of " + BYTES);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw unusable("others than its owner may read or write it; chmod 600");
        }
    }

    private static StopException unusable(String because) {
        return new StopException(ExitCode.CONFIGURATION, "Cannot use the store's key file: because " + because);
    }

    /** Tells keys apart and says nothing of them. */
    String fingerprint() {
        return new Fingerprint().add("store key").add(key).hex();
    }

    @Override
    public String wrapKey(byte[] dataKey, String masterKey) {
        return KeyToolkit.encryptKeyLocally(dataKey, key, masterKey.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] unwrapKey(String wrapped, String masterKey) {
        return KeyToolkit.decryptKeyLocally(wrapped, key, masterKey.getBytes(StandardCharsets.UTF_8));
    }
}
