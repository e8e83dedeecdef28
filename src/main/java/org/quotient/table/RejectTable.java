package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one reason why an input could not be used. */
public record RejectTable(Dataset<Row> rows) implements ReleaseTable {

    public static final String PROBLEM = "problem";

    private static final Shape SHAPE = Shape.empty()
            .text(ReadingTable.SOURCE, "The file or table")
            .text(TurnTable.TRANSCRIPT_ID, "The transcript that it would have been")
            .text(ReadingTable.REASON, "A short name of the reason")
            .text(ReadingTable.FILE, "Where the trouble is")
            .number(ReadingTable.LINE, "The line, from 1; in a table the turn; 0 for the whole")
            .number(ReadingTable.COLUMN, "The column, from 1; 0 for the whole line")
            .text(PROBLEM, "The reason as a sentence");

    public RejectTable {
        SHAPE.require("rejects", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static RejectTable of(Dataset<Row> rows) {
        return new RejectTable(SHAPE.of(rows));
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "rejects",
                "One reason why an input could not be used",
                List.of(
                        ReadingTable.SOURCE,
                        TurnTable.TRANSCRIPT_ID,
                        ReadingTable.FILE,
                        ReadingTable.LINE,
                        ReadingTable.COLUMN,
                        ReadingTable.REASON),
                SHAPE.describe());
    }
}
