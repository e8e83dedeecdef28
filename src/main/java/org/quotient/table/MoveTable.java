package org.quotient.table;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** A row is one participant in one column of one cross-tabulation of one of two releases. Internal. */
public record MoveTable(Dataset<Row> rows) {

    public static final String SIDE = "side";

    public static final Shape SHAPE = Shape.empty()
            .text(SIDE, "before or after")
            .text(TurnTable.PARTICIPANT_ID, "The participant")
            .and(CountTable.WHERE)
            .with(
                    MentionPairTable.CAUSES,
                    DataTypes.createArrayType(DataTypes.StringType),
                    "Why the participant stands there in this release only; empty if in both");

    public MoveTable {
        SHAPE.require("moves of participants", rows);
    }

    /** The row of a participant in one combination of levels. */
    public static Row encode(
            MentionPairTable.Side side,
            String participantId,
            String by,
            List<String> combination,
            Collection<String> causes) {
        return RowFactory.create(
                side.label(),
                participantId,
                by,
                CollectionConverters.asScala(combination).toSeq(),
                CollectionConverters.asScala(List.copyOf(causes)).toSeq());
    }
}
