package org.quotient.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.release.Json;
import org.quotient.release.Pointer;
import org.quotient.table.MatchTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.TurnTable;

/**
 * A mention of a release, with the turn in which it stands.
 *
 * @param sentence the number of its sentence in the turn, from 1
 * @param quote the sentence
 * @param turnText the turn as transcribed
 */
record PublishedMention(
        String id, String transcript, int turn, int sentence, String quote, String code, String turnText) {

    /**
     * The mention called {@code id} in the current release of a study's output.
     *
     * @throws StopException if there is no release or no such mention in it
     */
    static PublishedMention find(String id, Inputs inputs, Environment environment) throws IOException {
        Path root = inputs.study().output();
        Pointer pointer = Output.at(root, environment.configuration())
                .read(Publisher.CURRENT)
                .map(text -> Json.read(text, Pointer.class))
                .orElseThrow(() -> new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot explain a mention: because the study's output has no " + Publisher.CURRENT));
        Path release = new Path(root, "releases/" + pointer.release());
        SparkSession spark = Sessions.open(inputs);
        try {
            return find(id, spark, release)
                    .orElseThrow(() -> new StopException(
                            ExitCode.CONFIGURATION,
                            "Cannot explain the mention: because release " + pointer.release()
                                    + " has none of that id"));
        } finally {
            spark.stop();
        }
    }

    private static Optional<PublishedMention> find(String id, SparkSession spark, Path release) {
        List<Row> mentions = spark.read()
                .parquet(new Path(release, "mentions").toString())
                .filter(col(MatchTable.MENTION_ID).equalTo(id))
                .select(
                        TurnTable.TRANSCRIPT_ID,
                        TurnTable.TURN,
                        SentenceTable.SENTENCE,
                        MatchTable.QUOTE,
                        MatchTable.CODE)
                .limit(1)
                .collectAsList();
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        Row mention = mentions.get(0);
        String text = spark.read()
                .parquet(new Path(release, "turns").toString())
                .filter(col(TurnTable.TRANSCRIPT_ID)
                        .equalTo(mention.getString(0))
                        .and(col(TurnTable.TURN).equalTo(mention.getInt(1))))
                .select(TurnTable.TEXT)
                .first()
                .getString(0);
        return Optional.of(new PublishedMention(
                id,
                mention.getString(0),
                mention.getInt(1),
                mention.getInt(2),
                mention.getString(3),
                mention.getString(4),
                text));
    }
}
