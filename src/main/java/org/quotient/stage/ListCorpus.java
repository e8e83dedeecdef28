package org.quotient.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Role;
import org.quotient.table.CountTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.table.ParticipantTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.RejectTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** Lists what the corpus is made of: readings, turns and participants → the tables that describe them. */
public final class ListCorpus {

    static final String TURN_COUNT = "turn_count";
    private static final String ENTRY = "entry";

    public TurnReleaseTable turns(TurnTable turns) {
        return TurnReleaseTable.of(
                turns.rows().withColumn(TurnTable.PARTICIPANT_ID, nullif(col(TurnTable.PARTICIPANT_ID), lit(""))));
    }

    public TranscriptTable transcripts(ReadingTable readings, TurnTable turns) {
        return TranscriptTable.of(readings.rows()
                .filter(size(col(ReadingTable.PROBLEMS)).equalTo(0))
                .drop(ReadingTable.TURNS)
                .select(col("*"), col(ReadingTable.ACCOUNT + ".*"))
                .withColumn(ReadingTable.ENCODING, nullif(col(ReadingTable.ENCODING), lit("")))
                .join(sums(turns.rows()), TurnTable.TRANSCRIPT_ID)
                .withColumnRenamed(TURN_COUNT, CountTable.TURNS));
    }

    /** What is said in each transcript, and by how many. */
    static Dataset<Row> sums(Dataset<Row> turns) {
        Column participant = col(TurnTable.ROLE).equalTo(Role.PARTICIPANT.label());
        Column interviewer = col(TurnTable.ROLE).equalTo(Role.INTERVIEWER.label());
        return turns.groupBy(TurnTable.TRANSCRIPT_ID)
                .agg(
                        count_distinct(when(participant, col(TurnTable.PARTICIPANT_ID)))
                                .as(CountTable.PARTICIPANTS),
                        count(lit(1)).as(TURN_COUNT),
                        count(when(participant, lit(1))).as(TranscriptTable.PARTICIPANT_TURNS),
                        sum(when(participant, col(TurnTable.WORDS)).otherwise(lit(0)))
                                .as(TranscriptTable.PARTICIPANT_WORDS),
                        sum(when(interviewer, col(TurnTable.WORDS)).otherwise(lit(0)))
                                .as(TranscriptTable.INTERVIEWER_WORDS),
                        sum(when(participant.or(interviewer), lit(0)).otherwise(col(TurnTable.WORDS)))
                                .as(TranscriptTable.OTHER_WORDS));
    }

    public RejectTable rejects(ReadingTable readings) {
        return RejectTable.of(readings.rows()
                .select(
                        col(ReadingTable.SOURCE),
                        col(TurnTable.TRANSCRIPT_ID),
                        explode(col(ReadingTable.PROBLEMS)).as(ENTRY))
                .select(ReadingTable.SOURCE, TurnTable.TRANSCRIPT_ID, ENTRY + ".*")
                .withColumnRenamed(ReadingTable.SENTENCE, RejectTable.PROBLEM));
    }

    /** Every declared participant and everyone who speaks. */
    public ParticipantReleaseTable participants(
            TurnTable turns, ParticipantTable participants, List<String> attributes) {
        Dataset<Row> rows = participants
                .rows()
                .join(PlaceParticipants.speakers(turns), new String[] {TurnTable.PARTICIPANT_ID}, "full");
        Dataset<Row> filled = rows.withColumn(CountTable.TRANSCRIPTS, coalesce(col(CountTable.TRANSCRIPTS), lit(0L)))
                .withColumn(CountTable.TURNS, coalesce(col(CountTable.TURNS), lit(0L)))
                .withColumn(TurnTable.WORDS, coalesce(col(TurnTable.WORDS), lit(0L)));
        return ParticipantReleaseTable.of(ListMentions.withAttributes(filled, attributes), attributes);
    }
}
