package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;
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
    private final long largest;

    /**
     * @param root where {@code output} is, in Spark's words
     * @param largest no table has more rows than this, as far as is known; bounds the search for the number of files
     */
    TableWriter(SparkSession spark, Output output, Path root, long largest) {
        this.spark = spark;
        this.output = output;
        this.root = root;
        this.largest = largest;
    }

    /**
     * Writes tables into folders of the release to be and reads the footer of every file back.
     *
     * @param staging a folder for Spark's own files
     * @throws StopException if the files do not hold the rows that were written
     */
    List<Manifest.Table> write(List<ReleaseTable> tables, String staging, String folder)
            throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        List<Written> rows = new ArrayList<>();
        for (ReleaseTable table : tables) {
            rows.add(write(table, staging, folder, paths));
        }
        List<Manifest.File> files = files(paths, folder);
        List<Manifest.Table> written = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            String name = tables.get(i).description().name();
            List<Manifest.File> own = files.stream()
                    .filter(file -> file.path().startsWith(name + "/"))
                    .toList();
            written.add(new Manifest.Table(name, rows.get(i).rows(), rows.get(i).content(), own));
        }
        return written;
    }

    private record Written(long rows, String content) {}

    private Written write(ReleaseTable table, String staging, String folder, List<String> paths)
            throws IOException, InterruptedException {
        TableDescription description = table.description();
        spark.sparkContext().setJobDescription("write " + description.name());
        String written = staging + "/" + description.name();
        Observation observation = new Observation();
        sorted(table.rows(), description.key())
                .observe(
                        observation,
                        functions.count(functions.lit(1)).as(ROWS),
                        content(table).as(CONTENT))
                .write()
                .parquet(new Path(root, written).toString());
        long found = 0;
        int number = 0;
        for (String file : output.parquetFiles(written)) {
            String path = description.name() + "/part-" + number++ + ".parquet";
            output.move(written + "/" + file, folder + "/" + path);
            paths.add(path);
            found += rows(new Path(root, folder + "/" + path));
        }
        long expected = (Long) observation.getAsJava().get(ROWS);
        if (found != expected) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the files of " + description.name() + " hold " + found
                            + " rows instead of " + expected);
        }
        return new Written(expected, (String) observation.getAsJava().get(CONTENT));
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

    private long rows(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(file, spark.sparkContext().hadoopConfiguration()))) {
            return reader.getRecordCount();
        }
    }

    private List<Manifest.File> files(List<String> paths, String folder) throws IOException {
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        String base = new Path(root, folder).toString();
        List<String> hashes = new JavaSparkContext(spark.sparkContext())
                .parallelize(paths, Math.min(paths.size(), spark.sparkContext().defaultParallelism()))
                .map(path -> new Disk(configuration.value()).sha256(new Path(base, path)))
                .collect();
        List<Manifest.File> files = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            files.add(new Manifest.File(paths.get(i), output.length(folder + "/" + paths.get(i)), hashes.get(i)));
        }
        return files;
    }
}
