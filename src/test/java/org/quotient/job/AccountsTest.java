package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;
import org.quotient.stage.InputFile;
import org.quotient.stage.SparkForTests;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Conventions;

/** A run that lost a file or a word publishes nothing. */
class AccountsTest {

    private static Row read(String id, int unaccounted) {
        ReadingTable.Particulars own = new ReadingTable.Particulars(
                "text", "UTF-8", 0, 10, 0, 0, unaccounted, Map.of("pause", 1), "", List.of(), List.of());
        return ReadingTable.read(id + ".txt", new Transcript(id, "", List.of()), own);
    }

    private static Row rejected(String id) {
        return ReadingTable.rejected(
                id + ".txt", id, List.of(new Problem("empty", "Cannot read it", Place.of(id + ".txt"))));
    }

    private static Dataset<Row> rows(Row... rows) {
        return SparkForTests.spark().createDataset(List.of(rows), Encoders.row(ReadingTable.SHAPE.schema()));
    }

    private static Inputs inputs(String... ids) {
        Study.Source none = new Study.Source("", new Path("x"), Place.of("x"));
        Study study = new Study(
                new Path("x"),
                "",
                List.of(),
                Map.of(),
                Optional.empty(),
                none,
                Optional.empty(),
                List.of(),
                Conventions.usual(List.of()),
                new Path("x"),
                Uncued.KIND,
                List.of());
        List<InputFile> files = java.util.Arrays.stream(ids)
                .map(id -> new InputFile(id, id + ".txt", id, 1, Cast.alone(List.of(), id)))
                .toList();
        return new Inputs(
                study,
                Codebook.NONE,
                List.of(),
                Optional.empty(),
                files,
                List.of(),
                1,
                Optional.empty(),
                Map.of(),
                List.of());
    }

    private static Optional<String> missing(Inputs inputs, Dataset<Row> readings) {
        return Accounts.of(inputs, readings).missing(inputs);
    }

    @Test
    void whatIsReadOrRejectedIsAll() {
        assertEquals(Optional.empty(), missing(inputs("a", "b"), rows(read("a", 0), rejected("b"))));
    }

    @Test
    void whatTheFileSystemRefusedMayBeReadAnotherTime() {
        Row refused = ReadingTable.rejected(
                "b.txt",
                "b",
                List.of(new Problem("inaccessible", "Cannot open the file: because of it", Place.of("b.txt"))));
        assertEquals(
                0,
                Accounts.of(inputs("a", "b"), rows(read("a", 0), rejected("b"))).fleeting());
        assertEquals(
                1, Accounts.of(inputs("a", "b"), rows(read("a", 0), refused)).fleeting());
    }

    @Test
    void aLostFileIsMissed() {
        assertEquals(
                Optional.of("1 of the files that were listed are neither read nor rejected"),
                missing(inputs("a", "b"), rows(read("a", 0))));
    }

    @Test
    void aLostWordIsMissed() {
        assertEquals(
                Optional.of("words of 1 transcripts are unaccounted for"),
                missing(inputs("a", "b"), rows(read("a", 3), rejected("b"))));
    }
}
