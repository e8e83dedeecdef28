package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.annotate.AnnotatorSource;
import org.quotient.release.Manifest;
import org.quotient.stage.AddressTurns;
import org.quotient.stage.AnnotateTurns;
import org.quotient.stage.TagSentences;
import org.quotient.table.MatchTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.SentenceTable;
import org.quotient.tag.Tagger;

/** Annotates and tags what the store does not have yet, and recalls the rest. */
final class Memory {

    private final SparkSession spark;
    private final Store store;
    private final Engines engines;
    private final Tagger tagger;
    private final AnnotatorSource annotators;
    private final Progress progress;

    Memory(
            SparkSession spark,
            Store store,
            Engines engines,
            Tagger tagger,
            AnnotatorSource annotators,
            Progress progress) {
        this.spark = spark;
        this.store = store;
        this.engines = engines;
        this.tagger = tagger;
        this.annotators = annotators;
        this.progress = progress;
    }

    /**
     * @param matches of every content of the corpus, called by it
     * @param work in contents: two transcripts that say the same are one
     */
    record Recalled(MatchTable matches, Manifest.Work work) {}

    /** The matches in all that was read. */
    Recalled recall(ReadingTable readings) throws IOException {
        Dataset<Row> wanted = wanted(readings).cache();
        try {
            Layer taggings = store.taggings(engines.tagging());
            Dataset<Row> untagged = taggings.missing(wanted).cache();
            long tagged = untagged.count();
            long annotated = tagged == 0 ? 0 : tag(readings, untagged, taggings);
            describe("tidy the store");
            taggings.tidy(wanted);
            requireAll(taggings.missing(wanted).count());
            long all = wanted.count();
            return new Recalled(
                    new MatchTable(taggings.rows(wanted)),
                    new Manifest.Work(annotated, all - annotated, tagged, all - tagged));
        } finally {
            wanted.unpersist();
        }
    }

    private static void requireAll(long lost) {
        if (lost > 0) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the store lost the taggings of " + lost
                            + " transcripts; run again with --from-scratch, or remove OUTPUT/store");
        }
    }

    /** Tags contents; gives back how many of them had to be annotated for it. */
    private long tag(ReadingTable readings, Dataset<Row> untagged, Layer taggings) throws IOException {
        Layer annotations = store.annotations(engines.annotation());
        Dataset<Row> unannotated = annotations.missing(untagged).cache();
        long annotated = unannotated.count();
        if (annotated > 0) {
            annotate(readings, unannotated, annotations);
        }
        describe("tag");
        progress.log().stage("tag");
        taggings.add(
                untagged,
                contents -> new TagSentences(tagger)
                        .apply(new SentenceTable(annotations.rows(contents)))
                        .rows());
        annotations.tidy(wanted(readings));
        return annotated;
    }

    private void annotate(ReadingTable readings, Dataset<Row> contents, Layer annotations) throws IOException {
        describe("annotate");
        AddressTurns turns = new AddressTurns();
        try (Progress.Annotation annotation = progress.annotation(spark, turns.apply(readings, contents))) {
            AnnotateTurns stage = new AnnotateTurns(annotators, annotation.tasks(), annotation.wordsDone());
            annotations.add(
                    contents, own -> stage.apply(turns.apply(readings, own)).rows());
        }
    }

    private static Dataset<Row> wanted(ReadingTable readings) {
        return readings.rows()
                .filter(size(col(ReadingTable.PROBLEMS)).equalTo(0))
                .select(ReadingTable.CONTENT)
                .distinct();
    }

    private void describe(String step) {
        spark.sparkContext().setJobDescription(step);
    }
}
