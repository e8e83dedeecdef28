package org.quotient.job;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.quotient.transcript.CsvRows;
import org.quotient.transcript.EncodingProbe;
import org.quotient.transcript.ReadRow;
import org.quotient.transcript.RowFlaw;

/**
 * Opens a table in CSV, a task for each of its files. Spark's own reader would take all rows behind an open quote for one
 * value, and every file for UTF-8.
 */
final class CsvTable {

    private static final int HEAD = 1 << 16;

    private CsvTable() {}

    static OpenTable open(SparkSession spark, String name, List<Path> files) throws IOException {
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        List<String> header = header(files.get(0), configuration);
        List<String> paths = files.stream().map(Path::toString).toList();
        boolean parts = paths.size() > 1;
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(paths, paths.size())
                .flatMap(path -> {
                    String file = parts ? name + "/" + new Path(path).getName() : name;
                    return rows(new Path(path), configuration, new Encoded(file, header));
                });
        return new OpenTable(spark.createDataset(rows.rdd(), Encoders.row(OpenTable.schema(header.size()))), header);
    }

    /** The columns that the first line names; the encoding of a long file is only known when all of it was read. */
    private static List<String> header(Path file, SerializableConfiguration configuration) throws IOException {
        byte[] head;
        try (InputStream in = stream(file, configuration)) {
            head = in.readNBytes(HEAD);
        }
        Charset charset = EncodingProbe.of(new ByteArrayInputStream(head));
        return CsvRows.of(new InputStreamReader(new ByteArrayInputStream(head), charset))
                .header();
    }

    private static Iterator<Row> rows(Path path, SerializableConfiguration configuration, Encoded encoded)
            throws IOException {
        Charset charset;
        try (InputStream in = stream(path, configuration)) {
            charset = EncodingProbe.of(in);
        }
        Reader reader = new InputStreamReader(new BufferedInputStream(stream(path, configuration)), charset);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(reader));
        CsvRows rows = CsvRows.of(reader);
        boolean alike = rows.header().equals(encoded.header());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(row -> encoded.row(alike ? row : other(row)))
                .iterator();
    }

    private static ReadRow other(ReadRow row) {
        return ReadRow.lost(row.line(), RowFlaw.OTHER_COLUMNS);
    }

    private static InputStream stream(Path path, SerializableConfiguration configuration) throws IOException {
        return path.getFileSystem(configuration.value()).open(path);
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            // All that was wanted of it has been read.
            return;
        }
    }

    /** Makes rows of Spark. */
    private record Encoded(String file, List<String> header) implements Serializable {

        Row row(ReadRow row) {
            int columns = header.size();
            Object[] values = new Object[columns + 3];
            for (int i = 0; i < Math.min(columns, row.values().size()); i++) {
                values[i] = row.values().get(i);
            }
            values[columns] = file;
            values[columns + 1] = row.line();
            values[columns + 2] = row.flaw().map(RowFlaw::label).orElse(null);
            return RowFactory.create(values);
        }
    }
}
