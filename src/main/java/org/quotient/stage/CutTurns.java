package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/** Lays the turns of all transcripts out, a row each: readings → turns. */
public final class CutTurns {

    private static final String OWN = "own";

    public TurnTable apply(ReadingTable readings) {
        return new TurnTable(readings.rows()
                .select(
                        col(TurnTable.TRANSCRIPT_ID),
                        explode(col(ReadingTable.TURNS)).as(OWN))
                .select(TurnTable.TRANSCRIPT_ID, OWN + ".*"));
    }
}
