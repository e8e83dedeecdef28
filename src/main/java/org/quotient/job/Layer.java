package org.quotient.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.table.ReadingTable;
import org.quotient.table.Shape;
import org.quotient.table.TurnTable;

/**
 * A table of the store: rows that are a pure function of a transcript's content, computed once and kept in batches that
 * never change. The rows' {@code transcript_id} is the content.
 *
 * <p>Which contents a batch has is said by its keys, since a content may have no row. Two runs at once may both compute a
 * content; one of the batches is then taken for it, the same by all.
 */
final class Layer {

    private static final String BATCH = "batch";
    private static final String KEY = ReadingTable.CONTENT;
    private static final StructType KEYS =
            new StructType().add(KEY, DataTypes.StringType).add(BATCH, DataTypes.StringType);
    /** So many keys fit into every executor. */
    private static final long MOST_BROADCAST = 200_000;

    private final SparkSession spark;
    private final LayerFiles files;
    private final Shape shape;
    private final StoreEncryption encryption;

    Layer(SparkSession spark, LayerFiles files, Shape shape, StoreEncryption encryption) {
        this.spark = spark;
        this.files = files;
        this.shape = shape;
        this.encryption = encryption;
    }

    /** Whether the keys of all batches can be read: a key management service may have been given another master key. */
    boolean isReadable() {
        try {
            keys().count();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** Those of {@code wanted}, a column of contents, each once, that the layer does not have. */
    Dataset<Row> missing(Dataset<Row> wanted) {
        return wanted.join(keys(), new String[] {KEY}, "left_anti");
    }

    /**
     * Adds contents as a batch.
     *
     * @param contents a column, each once
     * @param compute their rows
     */
    void add(Dataset<Row> contents, UnaryOperator<Dataset<Row>> compute) throws IOException {
        String batch = files.begin();
        String keys = files.path(batch, LayerFiles.KEYS);
        write(contents.select(KEY).coalesce(1), batch, keys);
        Dataset<Row> own = spark.read().schema(KEYS).parquet(keys);
        write(compute.apply(own.select(KEY)), batch, files.path(batch, LayerFiles.ROWS));
        files.commit(batch, own.count());
    }

    private void write(Dataset<Row> rows, String batch, String path) {
        encryption.apply(rows.withColumn(BATCH, lit(batch)).write()).parquet(path);
    }

    /** The rows of the wanted contents, all of which the layer has. */
    Dataset<Row> rows(Dataset<Row> wanted) {
        Dataset<Row> chosen =
                keys().join(wanted, new String[] {KEY}, "left_semi").withColumnRenamed(KEY, TurnTable.TRANSCRIPT_ID);
        List<String> holding = chosen.select(BATCH).distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        Dataset<Row> rows = read(holding, LayerFiles.ROWS, shape.schema().add(BATCH, DataTypes.StringType));
        boolean few = files.keys() <= MOST_BROADCAST;
        return rows.join(few ? broadcast(chosen) : chosen, new String[] {TurnTable.TRANSCRIPT_ID, BATCH}, "left_semi")
                .select(shape.names().stream().map(functions::col).toArray(Column[]::new));
    }

    /**
     * Brings small batches together, and leaves out what no transcript of the corpus needs any more: with them, and where it is
     * most of a batch.
     *
     * @param wanted the contents of the corpus
     */
    void tidy(Dataset<Row> wanted) throws IOException {
        Set<String> crowded = new TreeSet<>(Compaction.choose(files.sizes()));
        crowded.addAll(needless(wanted));
        if (!crowded.isEmpty()) {
            Dataset<Row> kept = keys().filter(col(BATCH).isin(crowded.toArray()))
                    .join(wanted, new String[] {KEY}, "left_semi")
                    .select(KEY)
                    .cache();
            if (!kept.isEmpty()) {
                add(kept, this::rows);
            }
            kept.unpersist();
            files.delete(List.copyOf(crowded));
        }
    }

    /** The batches of which less than half is wanted. */
    private List<String> needless(Dataset<Row> wanted) {
        if (files.keys() <= wanted.count()) {
            return List.of();
        }
        Map<String, Long> needed = new HashMap<>();
        keys().join(wanted, new String[] {KEY}, "left_semi")
                .groupBy(BATCH)
                .count()
                .collectAsList()
                .forEach(row -> needed.put(row.getString(0), row.getLong(1)));
        return files.sizes().entrySet().stream()
                .filter(batch -> 2 * needed.getOrDefault(batch.getKey(), 0L) < batch.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Leaves out everything that is not of the wanted contents, and what is left of batches that never were finished. Asks no
     * shape of the rows: the layer may be of another version of the program.
     */
    void keepOnly(Dataset<Row> wanted) throws IOException {
        Dataset<Row> all = read(files.sizes().keySet(), LayerFiles.KEYS, KEYS);
        List<String> holding =
                all.join(wanted, new String[] {KEY}, "left_anti").select(BATCH).distinct().collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList();
        for (String batch : holding) {
            Dataset<Row> kept = read(List.of(batch), LayerFiles.KEYS, KEYS)
                    .join(wanted, new String[] {KEY}, "left_semi")
                    .select(KEY)
                    .cache();
            if (!kept.isEmpty()) {
                Dataset<Row> rows =
                        spark.read().parquet(files.path(batch, LayerFiles.ROWS)).drop(BATCH);
                add(
                        kept,
                        own -> rows.join(
                                own.withColumnRenamed(KEY, TurnTable.TRANSCRIPT_ID),
                                new String[] {TurnTable.TRANSCRIPT_ID},
                                "left_semi"));
            }
            kept.unpersist();
            files.delete(List.of(batch));
        }
        files.sweep();
    }

    /** Each content that the layer has, with the batch that is taken for it. */
    private Dataset<Row> keys() {
        return read(files.sizes().keySet(), LayerFiles.KEYS, KEYS)
                .groupBy(KEY)
                .agg(min(BATCH).as(BATCH));
    }

    private Dataset<Row> read(Collection<String> batches, String part, StructType schema) {
        return batches.isEmpty()
                ? spark.createDataset(List.of(), Encoders.row(schema))
                : spark.read()
                        .schema(schema)
                        .parquet(batches.stream()
                                .map(batch -> files.path(batch, part))
                                .toArray(String[]::new));
    }
}
