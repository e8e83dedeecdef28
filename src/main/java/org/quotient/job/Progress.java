package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.sum;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.quotient.stage.AnnotateTurns;
import org.quotient.table.TurnTable;

/** Tells on a terminal how far the run is; says nothing where there is none. */
final class Progress {

    /** Whether anybody watches. */
    enum Audience {
        TERMINAL,
        NOBODY
    }

    private final PrintStream err;
    private final Audience audience;
    private final StageLog log;

    Progress(PrintStream err, Audience audience, StageLog log) {
        this.err = err;
        this.audience = audience;
        this.log = log;
    }

    /** Where each stage of the run leaves its line. */
    StageLog log() {
        return log;
    }

    void step(String what) {
        if (audience == Audience.TERMINAL) {
            err.println(what);
        }
    }

    /** Watches over the annotation of {@code turns}, the long part of a run. */
    Annotation annotation(SparkSession spark, TurnTable turns) {
        log.stage("annotate");
        Row sums = turns.rows()
                .agg(sum(TurnTable.WORDS).cast("bigint"), count_distinct(col(TurnTable.TRANSCRIPT_ID)))
                .first();
        long words = sums.isNullAt(0) ? 0 : sums.getLong(0);
        log.count("words", words);
        log.count("transcripts", sums.getLong(1));
        return new Annotation(spark, words, sums.getLong(1));
    }

    /** The annotation while it goes on. */
    final class Annotation implements AutoCloseable {

        private final long words;
        private final long transcripts;
        private final int tasks;
        private final LongAccumulator done;
        private final long start = System.nanoTime();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });

        private Annotation(SparkSession spark, long words, long transcripts) {
            this.words = words;
            this.transcripts = transcripts;
            this.tasks = AnnotateTurns.tasks(words, spark.sparkContext().defaultParallelism());
            this.done = spark.sparkContext().longAccumulator("words annotated");
            if (audience == Audience.TERMINAL) {
                clock.scheduleAtFixedRate(this::show, 1, 1, TimeUnit.SECONDS);
            }
        }

        int tasks() {
            return tasks;
        }

        LongAccumulator wordsDone() {
            return done;
        }

        private void show() {
            long now = Math.min(words, done.value());
            double seconds = (System.nanoTime() - start) / 1e9;
            double rate = now / seconds;
            String left = now == 0 ? "" : String.format(Locale.ROOT, ", %,.0f s left", (words - now) / rate);
            err.printf(
                    Locale.ROOT,
                    "\rAnnotating: %,d of %,d transcripts (%,d words), %,.0f words/s%s    ",
                    transcripts * now / Math.max(1, words),
                    transcripts,
                    now,
                    rate,
                    left);
            err.flush();
        }

        @Override
        public void close() {
            clock.shutdownNow();
            if (audience == Audience.TERMINAL) {
                show();
                err.println();
            }
        }
    }
}
