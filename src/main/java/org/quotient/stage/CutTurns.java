package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/** Lays the turns of all transcripts out, a row each: readings → turns. */
public final class CutTurns {

    private static final String OWN = "own";

    public TurnTable apply(ReadingTable readings) {
        return new TurnTable(cut(readings.rows(), TurnTable.TRANSCRIPT_ID));
    }

    /** The turns of {@code readings}, their transcripts called by a column of it. */
    static Dataset<Row> cut(Dataset<Row> readings, String name) {
        return readings.select(
                        col(name).as(TurnTable.TRANSCRIPT_ID),
                        explode(col(ReadingTable.TURNS)).as(OWN))
                .select(TurnTable.TRANSCRIPT_ID, OWN + ".*");
    }
}
