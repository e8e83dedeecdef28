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
import org.quotient.transcript.TranscriptReader;

/** Reads transcript files, a task for each bin: files → readings. */
public final class ReadFiles {

    private final SparkSession spark;
    private final FileBytes bytes;

    public ReadFiles(SparkSession spark, FileBytes bytes) {
        this.spark = spark;
        this.bytes = bytes;
    }

    public ReadingTable apply(List<List<InputFile>> bins) {
        FileBytes source = bytes;
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(bins, Math.max(1, bins.size()))
                .flatMap(bin -> bin.stream().map(file -> read(file, source)).iterator());
        return new ReadingTable(spark.createDataset(rows.rdd(), Encoders.row(ReadingTable.SHAPE.schema())));
    }

    private static Row read(InputFile file, FileBytes source) {
        try {
            return Readings.encode(file.name(), file.id(), reading(file, source));
        } catch (IOException e) {
            Problem problem = new Problem(
                    "unreadable", "Cannot open the file: because the file system refused it", Place.of(file.name()));
            return ReadingTable.rejected(file.name(), file.id(), List.of(problem));
        } catch (RuntimeException e) {
            Problem problem = new Problem(
                    "unreadable",
                    "Cannot read the transcript: because the reader failed with "
                            + e.getClass().getSimpleName(),
                    Place.of(file.name()));
            return ReadingTable.rejected(file.name(), file.id(), List.of(problem));
        }
    }

    private static Reading reading(InputFile file, FileBytes source) throws IOException {
        if (file.part() instanceof InputPart.Refused refused) {
            String sentence = "Cannot read the transcript: because " + refused.because();
            return new Reading.Rejected(List.of(new Problem(refused.reason(), sentence, Place.of(file.name()))));
        }
        byte[] bytes = source.read(file);
        return file.part() instanceof InputPart.Whole
                ? TranscriptReader.read(file.id(), file.name(), bytes, file.cast())
                : TranscriptReader.readSource(file.id(), file.name(), bytes, file.cast());
    }
}
