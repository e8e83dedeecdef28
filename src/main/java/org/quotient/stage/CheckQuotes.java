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

/** Finds the mentions whose offsets do not cut their very words out of the published turns: there must be none. */
public final class CheckQuotes {

    private static final String TURN_START = "turn_start";

    public Dataset<Row> apply(MentionTable mentions, TurnReleaseTable turns) {
        Dataset<Row> texts = turns.rows()
                .select(
                        col(TurnTable.TRANSCRIPT_ID),
                        col(TurnTable.TURN),
                        col(TurnTable.TEXT),
                        col(TurnTable.START).as(TURN_START));
        Column cut = col(TurnTable.TEXT)
                .substr(
                        col(TurnTable.START).minus(col(TURN_START)).plus(1),
                        col(TurnTable.END).minus(col(TurnTable.START)));
        return mentions.rows()
                .join(texts, new String[] {TurnTable.TRANSCRIPT_ID, TurnTable.TURN}, "left")
                .filter(not(cut.eqNullSafe(col(MatchTable.MATCHED))))
                .select(MatchTable.MENTION_ID);
    }
}
