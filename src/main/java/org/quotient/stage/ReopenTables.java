package org.quotient.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.Participant;
import org.quotient.crosstab.Grouping;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.table.ParticipantTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** Makes of published tables what they were made from, as far as counting needs it: what it does not need is null. */
public final class ReopenTables {

    public MatchTable matches(MentionTable mentions) {
        return new MatchTable(widened(mentions.rows(), MatchTable.SHAPE.schema()));
    }

    public TurnTable turns(TurnReleaseTable turns) {
        Dataset<Row> named =
                turns.rows().withColumn(TurnTable.PARTICIPANT_ID, coalesce(col(TurnTable.PARTICIPANT_ID), lit("")));
        return new TurnTable(widened(named, TurnTable.SHAPE.schema()));
    }

    public ParticipantTable participants(ParticipantReleaseTable participants) {
        List<String> attributes = participants.attributes();
        return new ParticipantTable(participants
                .rows()
                .map(
                        (MapFunction<Row, Row>) row -> participant(row, attributes),
                        Encoders.row(ParticipantTable.SHAPE.schema())));
    }

    private static Row participant(Row row, List<String> attributes) {
        Map<String, String> values = new HashMap<>();
        for (String attribute : attributes) {
            String value = row.getAs(attribute);
            if (!value.equals(Grouping.NOT_STATED)) {
                values.put(attribute, value);
            }
        }
        return ParticipantTable.encode(new Participant(row.getAs(TurnTable.PARTICIPANT_ID), values));
    }

    private static Dataset<Row> widened(Dataset<Row> rows, StructType schema) {
        Dataset<Row> wider = rows;
        for (StructField field : schema.fields()) {
            if (!List.of(rows.columns()).contains(field.name())) {
                wider = wider.withColumn(field.name(), lit(null).cast(field.dataType()));
            }
        }
        return wider.selectExpr(java.util.Arrays.stream(schema.fieldNames())
                .map(name -> "`" + name + "`")
                .toArray(String[]::new));
    }
}
