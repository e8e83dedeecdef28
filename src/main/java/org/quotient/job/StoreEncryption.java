package org.quotient.job;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Fingerprint;

/**
 * Encrypts what is private of an output, the store and the runs' own files, by Parquet's modular encryption. On if the
 * configuration names a {@link KeyFile} or a key management service of the operator's.
 *
 * @param fingerprint of the key; empty where nothing is encrypted. Stores of different keys don't mix
 */
record StoreEncryption(String fingerprint) {

    /** The name of the master key with the key management service. */
    private static final String KEY = "quotient-store";

    private static final String FACTORY = "parquet.crypto.factory.class";

    /**
     * What {@code configuration} asks for; it is completed, so that Parquet finds the keys on all machines.
     *
     * @throws StopException if the key file can't be used
     */
    static StoreEncryption of(Configuration configuration) {
        Optional<KeyFile> file = KeyFile.of(configuration);
        file.ifPresent(own -> configuration.set(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME, KeyFile.class.getName()));
        String service = configuration.get(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME, "");
        if (service.isEmpty()) {
            return new StoreEncryption("");
        }
        configuration.set(FACTORY, PropertiesDrivenCryptoFactory.class.getName());
        return new StoreEncryption(file.map(KeyFile::fingerprint)
                .orElse(new Fingerprint()
                        .add(service)
                        .add(configuration.get(KeyToolkit.KMS_INSTANCE_ID_PROPERTY_NAME, ""))
                        .add(configuration.get(KeyToolkit.KMS_INSTANCE_URL_PROPERTY_NAME, ""))
                        .hex()));
    }

    boolean isOn() {
        return !fingerprint.isEmpty();
    }

    /** The writer, made to encrypt all columns and the footer. */
    DataFrameWriter<Row> apply(DataFrameWriter<Row> writer) {
        return isOn() ? writer.option(PropertiesDrivenCryptoFactory.UNIFORM_KEY_PROPERTY_NAME, KEY) : writer;
    }
}
