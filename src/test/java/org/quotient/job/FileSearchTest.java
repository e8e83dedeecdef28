package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.SparkForTests;
import org.quotient.stage.Traces;

/** What a participant said is found in a store that is encrypted too, and without its key nobody vouches for anything. */
class FileSearchTest {

    private static final KeyedHash HASH = new KeyedHash("00ff");
    private static final String SAID = "the rota of the ward was a barrier";

    @TempDir
    private Path folder;

    private Path encrypted(Configuration configuration) throws Exception {
        SparkSession spark = SparkForTests.spark();
        StoreEncryption encryption = StoreEncryption.of(configuration);
        configuration.forEach(entry -> {
            if (entry.getKey().startsWith("parquet.") || entry.getKey().startsWith("quotient.")) {
                spark.sparkContext().hadoopConfiguration().set(entry.getKey(), entry.getValue());
            }
        });
        Path table = folder.resolve("table");
        try {
            encryption
                    .apply(spark.createDataset(List.of("You know, " + SAID + "."), Encoders.STRING())
                            .toDF("text")
                            .write())
                    .parquet(table.toString());
        } finally {
            configuration.forEach(
                    entry -> spark.sparkContext().hadoopConfiguration().unset(entry.getKey()));
        }
        try (var files = Files.list(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static FileSearch.Finding search(Path file, Configuration configuration) throws Exception {
        Traces traces = new Traces(HASH);
        traces.add(8, Traces.hash(HASH, Traces.words(SAID)));
        org.apache.hadoop.fs.Path root =
                new org.apache.hadoop.fs.Path(file.getParent().toUri());
        return new FileSearch(HASH, "", traces).search(root, file.getFileName().toString(), configuration);
    }

    private static Configuration naming(Path key) {
        Configuration configuration = new Configuration();
        configuration.set(KeyFile.PROPERTY, key.toString());
        return configuration;
    }

    @Test
    void anEncryptedFileIsUnpackedWithItsKey() throws Exception {
        Configuration configuration = naming(KeyFileTest.keyFile(folder, 1));
        Path file = encrypted(configuration);
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("barrier"));
        FileSearch.Finding found = search(file, configuration);
        assertEquals(1, found.hits());
        assertEquals(FileSearch.State.SEARCHED, found.state());
    }

    @Test
    void withoutItsKeyItIsNotSearched() throws Exception {
        Path file = encrypted(naming(KeyFileTest.keyFile(folder, 1)));
        assertEquals(
                FileSearch.State.UNREADABLE, search(file, new Configuration()).state());
    }
}
