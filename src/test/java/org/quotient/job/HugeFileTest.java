package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.stage.SparkForTests;

/** The longest files, through the job's own listing and reading. */
class HugeFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfThreeGigabytesIsRejectedUnopenedAndALineOfFiftyMegabytesIsRead() throws IOException {
        Path interviews = Files.createDirectory(folder.resolve("interviews"));
        Files.writeString(interviews.resolve("small.txt"), "INT: So?\nP: We talk.\n");
        Files.writeString(interviews.resolve("line.txt"), "INT: So?\nP: " + "wordsandwords ".repeat(50_000_000 / 14));
        try (RandomAccessFile sparse =
                new RandomAccessFile(interviews.resolve("sparse.txt").toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: hazard, patterns: [pay]}\n");
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: interviews\ncodebook: codes.yml\noutput: out\ninterviewers: [INT]\n");
        Disk disk = new Disk(new Configuration());
        Inputs inputs = InputsReader.read(
                new org.apache.hadoop.fs.Path(folder.resolve("study.yml").toUri()), disk);
        List<String> rows = new CorpusReader(SparkForTests.spark(), inputs)
                        .read()
                        .readings()
                        .rows()
                        .selectExpr("concat_ws(' ', transcript_id, size(turns), array_join(problems.sentence, ' '))")
                        .sort("transcript_id")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();
        assertEquals(
                List.of("line 2 ", "small 2 ", "sparse 0 Cannot read the transcript: because it is larger than 128 MB"),
                rows);
    }
}
