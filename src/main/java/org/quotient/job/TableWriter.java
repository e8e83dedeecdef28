package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.release.Manifest;
import org.quotient.table.ReleaseTable;
import org.quotient.table.TableDescription;

/** Writes the tables of a release: flat folders with nothing but Parquet files, the rows in the order of their key. */
final class TableWriter {

    private static final long ROWS_PER_FILE = 1_000_000;
    private static final String ROWS = "rows";
    private static final String CONTENT = "content";
    private static final DataType HASHES = DataTypes.createDecimalType(38, 0);

    private final SparkSession spark;
    private final Output output;
    private final Path root;
    private final ParquetFiles files;
    private final long largest;

    /**
     * @param root where {@code output} is, in Spark's words
     * @param largest no table has more rows than this, as far as is known; bounds the search for the number of files
     */
    TableWriter(SparkSession spark, Output output, Path root, long largest) {
        this.spark = spark;
        this.output = output;
        this.root = root;
        this.files = new ParquetFiles(spark, root);
        this.largest = largest;
    }

    /** A file of a table as Spark wrote it, and where it belongs in the release. */
    private record Part(String table, String written, String path) {}

    /**
     * Writes tables, side by side where the output allows it, into folders of the release to be. Every file is read back twice:
     * where Spark wrote it, against the rows that went into it, and where it lies then.
     *
     * @param staging a folder for Spark's own files
     * @throws StopException if a file does not hold what was written
     */
    List<Manifest.Table> write(List<ReleaseTable> tables, String staging, String folder)
            throws IOException, InterruptedException {
        List<Ahead<Written>> writing = new ArrayList<>();
        for (ReleaseTable table : tables) {
            writing.add(Ahead.of(() -> write(table, staging)));
            if (output.writing() == Output.Writing.IN_TURN) {
                writing.get(writing.size() - 1).get();
            }
        }
        List<Part> parts = new ArrayList<>();
        List<Written> rows = new ArrayList<>();
        for (Ahead<Written> table : writing) {
            rows.add(table.get());
            parts.addAll(rows.get(rows.size() - 1).parts());
        }
        spark.sparkContext().setJobDescription("read back what was written");
        List<ParquetFiles.Facts> facts =
                files.read(parts.stream().map(Part::written).toList());
        List<Manifest.Table> written = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            written.add(table(tables.get(i).description().name(), rows.get(i), parts, facts));
        }
        for (Part part : parts) {
            output.move(part.written(), folder + "/" + part.path());
        }
        requireSame(
                facts, parts.stream().map(part -> folder + "/" + part.path()).toList());
        return written;
    }

    private record Written(long rows, String content, List<Part> parts) {}

    private Written write(ReleaseTable table, String staging) throws IOException, InterruptedException {
        TableDescription description = table.description();
        spark.sparkContext().setJobDescription("write " + description.name());
        String folder = staging + "/" + description.name();
        Observation observation = new Observation();
        sorted(table.rows(), description.key())
                .observe(
                        observation,
                        functions.count(functions.lit(1)).as(ROWS),
                        content(table).as(CONTENT))
                .write()
                .parquet(new Path(root, folder).toString());
        List<Part> parts = new ArrayList<>();
        for (String file : output.names(folder)) {
            if (file.startsWith("part-") && file.endsWith(".parquet")) {
                String path = description.name() + "/part-" + parts.size() + ".parquet";
                parts.add(new Part(description.name(), folder + "/" + file, path));
            }
        }
        Map<String, Object> observed = observation.getAsJava();
        return new Written((Long) observed.get(ROWS), (String) observed.get(CONTENT), parts);
    }

    private static Column content(ReleaseTable table) {
        Column[] columns = Stream.of(table.rows().columns()).map(functions::col).toArray(Column[]::new);
        return functions
                .coalesce(functions.sum(functions.xxhash64(columns).cast(HASHES)), functions.lit(0))
                .cast(DataTypes.StringType);
    }

    private Dataset<Row> sorted(Dataset<Row> rows, List<String> key) {
        Column[] order = key.stream().map(functions::col).toArray(Column[]::new);
        long count = largest <= ROWS_PER_FILE ? 1 : rows.count();
        int files = (int) Math.max(1, (count + ROWS_PER_FILE - 1) / ROWS_PER_FILE);
        Dataset<Row> spread = files == 1 ? rows.repartition(1) : rows.repartitionByRange(files, order);
        return spread.sortWithinPartitions(order);
    }

    private static Manifest.Table table(
            String name, Written written, List<Part> parts, List<ParquetFiles.Facts> facts) {
        List<Manifest.File> own = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).table().equals(name)) {
                ParquetFiles.Facts file = facts.get(i);
                own.add(new Manifest.File(parts.get(i).path(), file.bytes(), file.sha256()));
                found += file.rows();
            }
        }
        if (found != written.rows()) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the files of " + name + " hold " + found + " rows instead of "
                            + written.rows());
        }
        return new Manifest.Table(name, written.rows(), written.content(), own);
    }

    private void requireSame(List<ParquetFiles.Facts> facts, List<String> moved) {
        List<ParquetFiles.Facts> found = files.read(moved);
        for (int i = 0; i < moved.size(); i++) {
            if (!found.get(i).equals(facts.get(i))) {
                throw new StopException(
                        ExitCode.CHECK_FAILED,
                        "Cannot publish: because " + moved.get(i) + " does not read back as written");
            }
        }
    }
}
