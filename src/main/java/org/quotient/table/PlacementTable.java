package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** A row is one interviewed participant in one column of one cross-tabulation, margins included. Internal. */
public record PlacementTable(Dataset<Row> rows) {

    public static final Shape SHAPE = Shape.empty()
            .text(TurnTable.PARTICIPANT_ID, "The participant")
            .count(TurnTable.WORDS, "Words that the participant said")
            .and(CountTable.WHERE);

    public PlacementTable {
        SHAPE.require("placements", rows);
    }

    /** The row of a participant in one combination of levels. */
    public static Row encode(String participantId, long words, String by, List<String> combination) {
        return RowFactory.create(
                participantId,
                words,
                by,
                CollectionConverters.asScala(combination).toSeq());
    }
}
