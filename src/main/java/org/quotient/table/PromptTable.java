package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A row is a code that the interviewer named in the turn before a participant's turn. Internal. */
public record PromptTable(Dataset<Row> rows) {

    public static final Shape SHAPE = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .number(TurnTable.TURN, "The participant's turn")
            .text(MatchTable.CODE, "The code's id");

    public PromptTable {
        SHAPE.require("prompts", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static PromptTable of(Dataset<Row> rows) {
        return new PromptTable(SHAPE.of(rows));
    }
}
