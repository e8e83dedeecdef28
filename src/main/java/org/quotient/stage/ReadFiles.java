package org.quotient.stage;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Reading;

/** Reads transcript files, a task for each bin: files → readings. */
public final class ReadFiles {

    /**
     * A longer file is rejected without being opened, for a file is held in memory whole. Far more than an interview is long:
     * room for the pictures of a document.
     */
    public static final int MOST_BYTES = 128 << 20;

    /** The reason of a file that was not handed out. */
    public static final String INACCESSIBLE = "inaccessible";

    private final SparkSession spark;
    private final FileBytes bytes;
    private final FileReading reading;

    /** Reads each file for as long as it takes. */
    public ReadFiles(SparkSession spark, FileBytes bytes) {
        this(spark, bytes, FileReading::unbounded);
    }

    public ReadFiles(SparkSession spark, FileBytes bytes, FileReading reading) {
        this.spark = spark;
        this.bytes = bytes;
        this.reading = reading;
    }

    public ReadingTable apply(List<List<InputFile>> bins) {
        FileBytes source = bytes;
        FileReading reader = reading;
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(bins, Math.max(1, bins.size()))
                .flatMap(bin ->
                        bin.stream().map(file -> row(file, source, reader)).iterator());
        return new ReadingTable(spark.createDataset(rows.rdd(), Encoders.row(ReadingTable.SHAPE.schema())));
    }

    private static Row row(InputFile file, FileBytes source, FileReading reader) {
        try {
            return Readings.encode(file.name(), file.id(), reading(file, source, reader));
        } catch (IOException e) {
            Problem problem = new Problem(
                    file.part() instanceof InputPart.Whole ? INACCESSIBLE : FileReading.UNREADABLE,
                    "Cannot open the file: because the file system refused it",
                    Place.of(file.name()));
            return ReadingTable.rejected(file.name(), file.id(), List.of(problem));
        }
    }

    private static Reading reading(InputFile file, FileBytes source, FileReading reader) throws IOException {
        if (file.part() instanceof InputPart.Refused refused) {
            return FileReading.rejected(refused.reason(), refused.because(), file);
        }
        if (file.bytes() > MOST_BYTES) {
            return tooLarge(file);
        }
        byte[] bytes = source.read(file);
        // It may have grown since it was listed.
        return bytes.length > MOST_BYTES ? tooLarge(file) : reader.read(file, bytes);
    }

    private static Reading tooLarge(InputFile file) {
        return FileReading.rejected("too_large", "it is larger than " + (MOST_BYTES >> 20) + " MB", file);
    }
}
