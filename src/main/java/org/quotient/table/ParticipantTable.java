package org.quotient.table;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.corpus.Participant;
import scala.jdk.javaapi.CollectionConverters;

/** A row is one participant whom the study declares, interviewed or not. Internal. */
public record ParticipantTable(Dataset<Row> rows) {

    public static final String ATTRIBUTES = "attributes";

    public static final Shape SHAPE = Shape.empty()
            .text(TurnTable.PARTICIPANT_ID, "The participant's id")
            .with(
                    ATTRIBUTES,
                    DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true),
                    "Attribute values by name; a missing value is absent");

    public ParticipantTable {
        SHAPE.require("participants", rows);
    }

    public static Row encode(Participant participant) {
        return RowFactory.create(participant.id(), CollectionConverters.asScala(participant.attributes()));
    }

    /** The attributes of a row. */
    public static Map<String, String> attributes(Row row) {
        return row.getJavaMap(row.fieldIndex(ATTRIBUTES));
    }
}
