package org.quotient.stage;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.AnnotatorSource;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Turn;
import org.quotient.table.SentenceTable;
import org.quotient.table.TurnTable;

/**
 * Annotates every turn as a text of its own: turns → sentences.
 *
 * <p>The turns are dealt out to a number of tasks that is given: left to Spark, which judges by bytes, all the work of
 * the tagger would fall to one.
 */
public final class AnnotateTurns {

    private static final long WORDS_PER_TASK = 8_000;
    private static final int MOST_TASKS = 20_000;

    private final AnnotatorSource annotators;
    private final int tasks;
    private final LongAccumulator wordsDone;

    /** @param wordsDone grows as turns are done, for progress only: a repeated task counts twice */
    public AnnotateTurns(AnnotatorSource annotators, int tasks, LongAccumulator wordsDone) {
        this.annotators = annotators;
        this.tasks = tasks;
        this.wordsDone = wordsDone;
    }

    /** Into how many tasks to divide the work: some half a second each, a whole number for each core. */
    public static int tasks(long words, int cores) {
        long rounds = Math.max(1, words / WORDS_PER_TASK / cores);
        return (int) Math.min(MOST_TASKS, rounds * cores);
    }

    public SentenceTable apply(TurnTable turns) {
        AnnotatorSource source = annotators;
        LongAccumulator done = wordsDone;
        MapPartitionsFunction<Row, Row> annotate = rows -> annotate(rows, source.annotator(), done);
        return new SentenceTable(
                turns.rows().repartition(tasks).mapPartitions(annotate, Encoders.row(SentenceTable.SHAPE.schema())));
    }

    private static Iterator<Row> annotate(Iterator<Row> rows, Annotator annotator, LongAccumulator done) {
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(row -> sentences(row, annotator, done))
                .iterator();
    }

    private static Stream<Row> sentences(Row row, Annotator annotator, LongAccumulator done) {
        if (TaskContext.get().isInterrupted()) {
            throw new TaskKilledException();
        }
        Turn turn = TurnTable.decode(row);
        List<Sentence> sentences = annotator.annotate(turn.spoken());
        done.add(turn.words());
        String transcriptId = TurnTable.transcriptId(row);
        int[] at = {0, turn.place().start()};
        return sentences.stream().map(sentence -> {
            at[1] += turn.text().codePointCount(at[0], sentence.span().start());
            at[0] = sentence.span().start();
            return SentenceTable.encode(transcriptId, turn, at[1], asTranscribed(sentence, turn));
        });
    }

    /** The sentence with its noise back in place, so that the quote is what the transcript says. */
    private static Sentence asTranscribed(Sentence sentence, Turn turn) {
        return turn.noise().isEmpty()
                ? sentence
                : new Sentence(
                        sentence.number(), sentence.span(), sentence.span().cut(turn.text()), sentence.tokens());
    }
}
