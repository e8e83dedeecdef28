package org.quotient.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.annotate.Annotator;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;
import org.quotient.release.Json;
import org.quotient.release.Pointer;
import org.quotient.table.MatchTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Noise;

/**
 * A mention of a release.
 *
 * @param sentence the number of its sentence in the turn, from 1
 * @param quote the sentence
 * @param turn in which it stands, as transcribed
 */
record PublishedMention(
        String id, int sentence, String quote, String code, String matched, String valence, String rule, Turn turn) {

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
                .limit(1)
                .collectAsList();
        return mentions.stream().findFirst().map(mention -> {
            Row turn = spark.read()
                    .parquet(new Path(release, "turns").toString())
                    .filter(col(TurnTable.TRANSCRIPT_ID)
                            .equalTo(mention.<String>getAs(TurnTable.TRANSCRIPT_ID))
                            .and(col(TurnTable.TURN).equalTo(mention.<Integer>getAs(TurnTable.TURN))))
                    .first();
            return new PublishedMention(
                    id,
                    mention.<Integer>getAs(SentenceTable.SENTENCE),
                    mention.getAs(MatchTable.QUOTE),
                    mention.getAs(MatchTable.CODE),
                    mention.getAs(MatchTable.MATCHED),
                    mention.getAs(MatchTable.VALENCE),
                    mention.getAs(MatchTable.RULE),
                    turn(turn));
        });
    }

    private static Turn turn(Row row) {
        String label = row.getAs(TurnTable.SPEAKER);
        String text = row.getAs(TurnTable.TEXT);
        CodePoints place = new CodePoints(row.<Integer>getAs(TurnTable.START), row.<Integer>getAs(TurnTable.END));
        Speaker speaker = new Speaker(label, Role.PARTICIPANT, row.getAs(TurnTable.PARTICIPANT_ID));
        return new Turn(row.<Integer>getAs(TurnTable.TURN), speaker, place, text, noise(text, label));
    }

    /** The noise as the reader finds it; a label repeated for a new paragraph is noise, too. */
    private static List<Span> noise(String text, String label) {
        List<Span> noise = new ArrayList<>(Noise.in(text));
        Matcher repeated = Pattern.compile("(?m)(?<=\\n)" + Pattern.quote(label) + "[ \\t]*:")
                .matcher(text);
        while (!label.isEmpty() && repeated.find()) {
            noise.add(new Span(repeated.start(), repeated.end()));
        }
        noise.sort(Comparator.comparingInt(Span::start));
        return noise;
    }

    /** Its sentence, annotated in its turn as the run did; empty if it is not found there. */
    Optional<Sentence> annotated(Annotator annotator) {
        return annotator.annotate(turn.spoken()).stream()
                .filter(found -> found.number() == sentence)
                .map(found ->
                        new Sentence(found.number(), found.span(), found.span().cut(turn.text()), found.tokens()))
                .filter(found -> found.text().equals(quote))
                .findFirst();
    }
}
