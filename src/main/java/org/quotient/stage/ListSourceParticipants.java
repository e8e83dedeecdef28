package org.quotient.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Participant;
import org.quotient.table.ParticipantTable;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Cast;

/** Takes the participants and their attributes from an input table that carries them: rows → participants. */
public final class ListSourceParticipants {

    private static final String OTHER = "other_";

    private final List<String> interviewers;

    public ListSourceParticipants(List<String> interviewers) {
        this.interviewers = List.copyOf(interviewers);
    }

    public ParticipantTable apply(SourceTable source) {
        List<String> attributes = source.attributes();
        return new ParticipantTable(perParticipant(source)
                .map(
                        (MapFunction<Row, Row>) row -> participant(row, attributes),
                        Encoders.row(ParticipantTable.SHAPE.schema())));
    }

    /** The ids of participants for whom rows state different values of one attribute, with its name. */
    public Dataset<Row> conflicts(SourceTable source) {
        Column differ = lit(false);
        for (String attribute : source.attributes()) {
            differ = differ.or(not(col(attribute).eqNullSafe(col(OTHER + attribute))));
        }
        return perParticipant(source).filter(differ).select(TurnTable.PARTICIPANT_ID);
    }

    private Dataset<Row> perParticipant(SourceTable source) {
        Column id = coalesce(col(TurnTable.PARTICIPANT_ID), col(TurnTable.TRANSCRIPT_ID));
        List<Column> values = new ArrayList<>();
        for (String attribute : source.attributes()) {
            values.add(min(attribute).as(attribute));
            values.add(max(attribute).as(OTHER + attribute));
        }
        values.add(min(lit(1)).as(OTHER));
        List<String> labels = interviewers;
        FilterFunction<Row> counts = row -> row.isNullAt(row.fieldIndex(SourceTable.FLAW))
                && !row.isNullAt(row.fieldIndex(TurnTable.TRANSCRIPT_ID))
                && !Cast.isInterviewer(labels, Objects.requireNonNullElse(row.getAs(TurnTable.SPEAKER), ""));
        return source.rows()
                .filter(counts)
                .groupBy(id.as(TurnTable.PARTICIPANT_ID))
                .agg(values.get(0), values.subList(1, values.size()).toArray(Column[]::new));
    }

    private static Row participant(Row row, List<String> attributes) {
        Map<String, String> values = new HashMap<>();
        for (String attribute : attributes) {
            String value = row.getAs(attribute);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return ParticipantTable.encode(new Participant(row.getAs(TurnTable.PARTICIPANT_ID), values));
    }
}
