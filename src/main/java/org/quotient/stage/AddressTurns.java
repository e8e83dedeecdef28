package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Role;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/**
 * Takes the turns of one transcript of each content, and calls transcript and participants by the content: readings →
 * turns. What is computed from them holds for every transcript that says the same, whatever it is called and whoever speaks.
 */
public final class AddressTurns {

    /** @param contents the contents to take, one column; all that {@code readings} has of them */
    public TurnTable apply(ReadingTable readings, Dataset<Row> contents) {
        Dataset<Row> one = readings.rows()
                .select(ReadingTable.CONTENT, ReadingTable.TURNS)
                .join(contents, new String[] {ReadingTable.CONTENT}, "left_semi")
                .dropDuplicates(ReadingTable.CONTENT);
        return new TurnTable(CutTurns.cut(one, ReadingTable.CONTENT)
                .withColumn(TurnTable.SPEAKER, lit(""))
                .withColumn(
                        TurnTable.PARTICIPANT_ID,
                        when(col(TurnTable.ROLE).equalTo(Role.PARTICIPANT.label()), col(TurnTable.TRANSCRIPT_ID))
                                .otherwise(lit(""))));
    }
}
