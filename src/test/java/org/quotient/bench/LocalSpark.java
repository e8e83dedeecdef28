package org.quotient.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;
import org.quotient.stage.AnnotateTurns;
import org.quotient.table.TurnTable;

/** Spark as the job uses it on one machine, with the turns cached in memory. */
final class LocalSpark implements AutoCloseable {

    /** Task threads of Spark, and threads of whatever is compared with it. */
    static final int THREADS = 2;

    private static final String ELEMENTS = "elements";

    private final SparkSession session;
    private final TurnTable turns;
    private final int tasks;

    private LocalSpark(SparkSession session, TurnTable turns, int tasks) {
        this.session = session;
        this.turns = turns;
        this.tasks = tasks;
    }

    static LocalSpark open(Material material) {
        SparkSession session = SparkSession.builder()
                .appName("quotient bench")
                .master("local[" + THREADS + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        List<Row> rows = new ArrayList<>();
        long words = 0;
        for (String text : material.turns()) {
            Turn turn = turn(rows.size() + 1, text);
            rows.add(encode(turn));
            words += turn.words();
        }
        Dataset<Row> cached = session.createDataset(rows, Encoders.row(TurnTable.SHAPE.schema()))
                .cache();
        cached.count();
        int tasks = AnnotateTurns.tasks(words, THREADS);
        return new LocalSpark(session, new TurnTable(cached), tasks);
    }

    private static Turn turn(int number, String text) {
        Speaker speaker = new Speaker("P", Role.PARTICIPANT, "P");
        return new Turn(number, speaker, new CodePoints(0, text.codePointCount(0, text.length())), text, List.of());
    }

    /** In the order of {@link TurnTable#SHAPE}. */
    private static Row encode(Turn turn) {
        return RowFactory.create(
                "bench",
                turn.number(),
                turn.speaker().label(),
                turn.speaker().role().label(),
                turn.speaker().participantId(),
                turn.place().start(),
                turn.place().end(),
                turn.words(),
                turn.text(),
                new Row[0]);
    }

    SparkSession session() {
        return session;
    }

    TurnTable turns() {
        return turns;
    }

    /** Into how many tasks the turns are dealt out. */
    int tasks() {
        return tasks;
    }

    /** Computes every column of every row and throws them away. */
    static void materialise(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    /** Computes and throws away likewise, and returns the sum of {@code perRow}. */
    static long sum(Dataset<Row> rows, Column perRow) throws InterruptedException {
        Observation observation = new Observation();
        materialise(rows.observe(observation, functions.sum(perRow).as(ELEMENTS)));
        return (Long) observation.getAsJava().get(ELEMENTS);
    }

    /** How many tokens the sentence of a row has. */
    static Column tokens() {
        return functions.size(functions.split(functions.col("tokens"), "\n")).minus(1);
    }

    @Override
    public void close() {
        session.stop();
    }
}
