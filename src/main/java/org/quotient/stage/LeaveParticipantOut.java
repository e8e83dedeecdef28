package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.table.CountTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.RejectTable;
import org.quotient.table.RejectedMatchTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/**
 * Takes a participant out of published tables, such that they are those of a run that refuses the participant's transcripts:
 * tables → tables. No plan that Spark keeps or shows holds the id.
 */
public final class LeaveParticipantOut {

    private final String participant;
    private final Set<String> own;

    /** @param own the transcripts that go wholly */
    public LeaveParticipantOut(String participant, Set<String> own) {
        this.participant = participant;
        this.own = Set.copyOf(own);
    }

    /**
     * The rejects without those that are taken for the participant's: called as the participant or one of the own transcripts,
     * or by a longer name.
     *
     * @param names of the own transcripts in whatever release
     * @param traces of the participant
     */
    public RejectTable apply(RejectTable rejects, Set<String> names, Traces traces) {
        Set<String> hers = new HashSet<>(names);
        hers.add(participant);
        FilterFunction<Row> stays = row -> !hers.contains(row.<String>getAs(TurnTable.TRANSCRIPT_ID))
                && traces.in(row.<String>getAs(TurnTable.TRANSCRIPT_ID)).isEmpty()
                && traces.in(row.<String>getAs(ReadingTable.SOURCE)).isEmpty();
        return new RejectTable(rejects.rows().filter(stays));
    }

    public MentionTable apply(MentionTable mentions) {
        return new MentionTable(others(mentions.rows()), mentions.attributes());
    }

    public RejectedMatchTable apply(RejectedMatchTable matches) {
        return new RejectedMatchTable(others(matches.rows()));
    }

    public TurnReleaseTable apply(TurnReleaseTable turns) {
        return new TurnReleaseTable(others(turns.rows()));
    }

    public ParticipantReleaseTable apply(ParticipantReleaseTable participants) {
        String id = participant;
        FilterFunction<Row> stays = row -> !id.equals(row.<String>getAs(TurnTable.PARTICIPANT_ID));
        return new ParticipantReleaseTable(participants.rows().filter(stays), participants.attributes());
    }

    /**
     * The transcripts, counted again.
     *
     * @param remaining their turns
     * @param contents of those from which turns were taken
     * @param words how many were taken from each
     */
    public TranscriptTable apply(
            TranscriptTable transcripts,
            TurnReleaseTable remaining,
            Map<String, String> contents,
            Map<String, Long> words) {
        UserDefinedFunction content = udf(
                (UDF2<String, String, String>) (id, before) -> contents.getOrDefault(id, before), DataTypes.StringType);
        UserDefinedFunction fewer =
                udf((UDF2<String, Long, Long>) (id, before) -> before - words.getOrDefault(id, 0L), DataTypes.LongType);
        return TranscriptTable.of(transcripts
                .rows()
                .drop(
                        CountTable.PARTICIPANTS,
                        CountTable.TURNS,
                        TranscriptTable.PARTICIPANT_TURNS,
                        TranscriptTable.PARTICIPANT_WORDS,
                        TranscriptTable.INTERVIEWER_WORDS,
                        TranscriptTable.OTHER_WORDS)
                .join(ListCorpus.sums(remaining.rows()), TurnTable.TRANSCRIPT_ID)
                .withColumnRenamed(ListCorpus.TURN_COUNT, CountTable.TURNS)
                .withColumn(
                        ReadingTable.CONTENT, content.apply(col(TurnTable.TRANSCRIPT_ID), col(ReadingTable.CONTENT)))
                .withColumn(
                        TranscriptTable.ALL_WORDS,
                        fewer.apply(col(TurnTable.TRANSCRIPT_ID), col(TranscriptTable.ALL_WORDS))));
    }

    private Dataset<Row> others(Dataset<Row> rows) {
        String id = participant;
        Set<String> gone = own;
        FilterFunction<Row> stays = row -> !id.equals(row.<String>getAs(TurnTable.PARTICIPANT_ID))
                && !gone.contains(row.<String>getAs(TurnTable.TRANSCRIPT_ID));
        return rows.filter(stays);
    }
}
