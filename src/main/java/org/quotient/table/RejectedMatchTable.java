package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one place where a pattern matched and is not counted, with the reason. */
public record RejectedMatchTable(Dataset<Row> rows) implements ReleaseTable {

    private static final Shape SHAPE = MatchTable.PLACED
            .text(MentionTable.LABEL, "The code's label")
            .text(
                    MatchTable.REASON,
                    "protected, exception, avoided, covered (a longer match has its words) or interviewer_turn");

    public RejectedMatchTable {
        SHAPE.require("rejected matches", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static RejectedMatchTable of(Dataset<Row> rows) {
        return new RejectedMatchTable(SHAPE.of(rows));
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "rejected_matches",
                "One place where a pattern matched and is not counted, with the reason",
                List.of(
                        TurnTable.TRANSCRIPT_ID,
                        TurnTable.START,
                        TurnTable.END,
                        MatchTable.CODE,
                        MatchTable.PATTERN,
                        MatchTable.REASON),
                SHAPE.describe());
    }
}
