package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.stage.SparkForTests;
import org.quotient.table.ReadingTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.TurnTable;

/** What nobody needs leaves the store, and what can't be read is none. */
class StoreTest {

    private final SparkSession spark = SparkForTests.spark();

    @TempDir
    private Path folder;

    /** An operator's key management service; the key is its address, so that there may be another under the same name. */
    public static final class Vault implements KmsClient {

        private static byte key = 1;

        @Override
        public void initialize(Configuration configuration, String instance, String address, String token) {}

        @Override
        public String wrapKey(byte[] dataKey, String masterKey) {
            byte[] wrapped = Arrays.copyOf(dataKey, dataKey.length + 1);
            wrapped[dataKey.length] = key;
            return Base64.getEncoder().encodeToString(wrapped);
        }

        @Override
        public byte[] unwrapKey(String wrapped, String masterKey) {
            byte[] bytes = Base64.getDecoder().decode(wrapped);
            if (bytes[bytes.length - 1] != key) {
                throw new IllegalStateException("another key");
            }
            return Arrays.copyOf(bytes, bytes.length - 1);
        }
    }

    @AfterEach
    void encryptNothing() {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        configuration.unset(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME);
        configuration.unset("parquet.crypto.factory.class");
        KeyToolkit.removeCacheEntriesForAllTokens();
        Vault.key = 1;
    }

    private Store store() {
        return new Store(
                spark,
                new Disk(spark.sparkContext().hadoopConfiguration()),
                new org.apache.hadoop.fs.Path(folder.toUri()));
    }

    private Dataset<Row> contents(String... contents) {
        return spark.createDataset(List.of(contents), Encoders.STRING()).toDF(ReadingTable.CONTENT);
    }

    private static void add(Layer layer, Dataset<Row> contents) throws Exception {
        Column[] columns = Stream.of(SentenceTable.SHAPE.schema().fields())
                .map(field -> (field.name().equals(TurnTable.TRANSCRIPT_ID)
                                ? functions.col(ReadingTable.CONTENT)
                                : functions.lit(null).cast(field.dataType()))
                        .as(field.name()))
                .toArray(Column[]::new);
        layer.add(contents, own -> own.select(columns));
    }

    /** Which of these contents a layer does not have. */
    private static List<String> missing(Layer layer, Dataset<Row> wanted) {
        return layer.missing(wanted).as(Encoders.STRING()).collectAsList().stream()
                .sorted()
                .toList();
    }

    private List<String> batches(String layer) throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("annotations").resolve(layer))) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String name(char digit) {
        return String.valueOf(digit).repeat(24);
    }

    @Test
    void aBatchThatNobodyNeedsGoesAndTheOthersStay() throws Exception {
        Layer layer = store().annotations(name('a'));
        add(layer, contents("removed"));
        add(layer, contents("kept", "new"));
        layer.tidy(contents("kept", "new"));
        assertEquals(1, batches(name('a')).size());
        Layer again = store().annotations(name('a'));
        assertEquals(List.of("removed"), missing(again, contents("kept", "new", "removed")));
    }

    @Test
    void aBatchOfWhichLittleIsNeededIsWrittenAgainWithoutTheRest() throws Exception {
        Layer layer = store().annotations(name('b'));
        add(layer, contents("kept", "removed", "also removed"));
        List<String> before = batches(name('b'));
        layer.tidy(contents("kept", "removed"));
        assertEquals(before, batches(name('b')), "most of it is needed");
        layer.tidy(contents("kept"));
        assertEquals(1, batches(name('b')).size());
        Layer again = store().annotations(name('b'));
        assertEquals(List.of("also removed", "removed"), missing(again, contents("kept", "removed", "also removed")));
    }

    @Test
    void ofOldEnginesTheLastTwoAreKeptAndOfCodebooksSix() throws Exception {
        for (char engine = 'a'; engine <= 'd'; engine++) {
            store().annotations(name(engine));
            Thread.sleep(20);
        }
        assertEquals(List.of(name('c'), name('d')), layers("annotations"));
        for (char codebook = 'a'; codebook <= 'h'; codebook++) {
            store().taggings(name(codebook));
            Thread.sleep(20);
        }
        assertEquals(6, layers("taggings").size());
        assertEquals(name('h'), layers("taggings").get(5));
    }

    private List<String> layers(String kind) throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve(kind))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKeyServiceCannotUnlockAnyMoreIsComputedAgain() throws Exception {
        spark.sparkContext()
                .hadoopConfiguration()
                .set(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME, Vault.class.getName());
        add(store().annotations(name('a')), contents("kept"));
        assertEquals(List.of(), missing(store().annotations(name('a')), contents("kept")));
        Vault.key = 2;
        KeyToolkit.removeCacheEntriesForAllTokens();
        assertEquals(List.of("kept"), missing(store().annotations(name('a')), contents("kept")));
        add(store().annotations(name('a')), contents("kept"));
        assertEquals(List.of(), missing(store().annotations(name('a')), contents("kept")));
    }
}
