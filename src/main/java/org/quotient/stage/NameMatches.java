package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.corpus.CodePoints;
import org.quotient.table.MatchTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;
import org.quotient.tag.MentionId;

/**
 * Gives the matches of a content to every transcript that has it and to who speaks there: matches called by content,
 * readings, turns → matches. The way back from {@link AddressTurns}.
 */
public final class NameMatches {

    private static final UserDefinedFunction MENTION_ID = udf(
            (UDF4<String, Integer, Integer, String, String>)
                    (transcript, start, end, code) -> MentionId.of(transcript, new CodePoints(start, end), code),
            DataTypes.StringType);

    public MatchTable apply(MatchTable matches, ReadingTable readings, TurnTable turns) {
        Dataset<Row> speakers = turns.rows().select(TurnTable.TRANSCRIPT_ID, TurnTable.TURN, TurnTable.PARTICIPANT_ID);
        return MatchTable.of(matches.rows()
                .withColumnRenamed(TurnTable.TRANSCRIPT_ID, ReadingTable.CONTENT)
                .drop(TurnTable.PARTICIPANT_ID)
                .join(
                        readings.rows().select(ReadingTable.CONTENT, TurnTable.TRANSCRIPT_ID),
                        new String[] {ReadingTable.CONTENT})
                .join(speakers, new String[] {TurnTable.TRANSCRIPT_ID, TurnTable.TURN})
                .withColumn(
                        MatchTable.MENTION_ID,
                        when(
                                col(MatchTable.MENTION_ID).isNotNull(),
                                MENTION_ID.apply(
                                        col(TurnTable.TRANSCRIPT_ID),
                                        col(TurnTable.START),
                                        col(TurnTable.END),
                                        col(MatchTable.CODE)))));
    }
}
