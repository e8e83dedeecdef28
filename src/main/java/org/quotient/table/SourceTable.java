package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A row is one row of an input table: a turn, or, where the table has no turns, a whole transcript. What a row leaves empty
 * is null. Internal.
 *
 * @param attributes names of the columns that describe participants
 */
public record SourceTable(Dataset<Row> rows, List<String> attributes) {

    public static final String FILE = "source_file";
    public static final String LINE = "source_line";
    public static final String FLAW = "source_flaw";

    private static final Shape FIXED = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .number(TurnTable.TURN, "The turn's number; null where the row is a whole transcript")
            .text(TurnTable.SPEAKER, "The speaker label; null where the row is a whole transcript")
            .text(TurnTable.PARTICIPANT_ID, "The participant; null where the table does not say")
            .text(TurnTable.TEXT, "What was said")
            .text(FILE, "The table, or the file of it")
            .number(LINE, "The line on which the row begins, from 1; 0 where the format has no lines")
            .text(FLAW, "Why the row can't be used; null if it can");

    public SourceTable {
        shape(attributes).require("input table", rows);
        attributes = List.copyOf(attributes);
    }

    /** The columns that every input table is brought to. */
    public static Shape shape(List<String> attributes) {
        return FIXED.attributes(attributes);
    }

    /** Cuts the columns out of wider rows. */
    public static SourceTable of(Dataset<Row> rows, List<String> attributes) {
        return new SourceTable(shape(attributes).of(rows), attributes);
    }
}
