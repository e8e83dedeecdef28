package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** Finds the mentions whose offsets, or those of their cues, do not cut their very words out of the published turns: there must be none. */
public final class CheckQuotes {

    private static final String TURN_START = "turn_start";

    public Dataset<Row> apply(MentionTable mentions, TurnReleaseTable turns) {
        Dataset<Row> texts = turns.rows()
                .select(
                        col(TurnTable.TRANSCRIPT_ID),
                        col(TurnTable.TURN),
                        col(TurnTable.TEXT),
                        col(TurnTable.START).as(TURN_START));
        Column words = cut(TurnTable.START, TurnTable.END).eqNullSafe(col(MatchTable.MATCHED));
        Column cue = cut(MatchTable.CUE_START, MatchTable.CUE_END).eqNullSafe(col(MatchTable.CUE));
        return mentions.rows()
                .join(texts, new String[] {TurnTable.TRANSCRIPT_ID, TurnTable.TURN}, "left")
                .filter(not(words.and(cue)))
                .select(MatchTable.MENTION_ID);
    }

    private static Column cut(String start, String end) {
        return col(TurnTable.TEXT).substr(col(start).minus(col(TURN_START)).plus(1), col(end).minus(col(start)));
    }
}
