package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Role;
import org.quotient.crosstab.Grouping;
import org.quotient.table.CountTable;
import org.quotient.table.ParticipantTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.TurnTable;

/**
 * Says in which columns of which table each interviewed participant stands: turns and participants → placements, a row
 * for each participant and combination of levels, margins included.
 */
public final class PlaceParticipants {

    private final List<Grouping> groupings;

    public PlaceParticipants(List<Grouping> groupings) {
        this.groupings = List.copyOf(groupings);
    }

    /** Placements, with the words that the participant said. */
    public PlacementTable apply(TurnTable turns, ParticipantTable participants) {
        List<Grouping> tables = groupings;
        FlatMapFunction<Row, Row> place = row -> place(row, tables);
        return new PlacementTable(speakers(turns)
                .join(participants.rows(), new String[] {TurnTable.PARTICIPANT_ID}, "left")
                .select(TurnTable.PARTICIPANT_ID, TurnTable.WORDS, ParticipantTable.ATTRIBUTES)
                .flatMap(place, Encoders.row(PlacementTable.SHAPE.schema())));
    }

    /** The participants who speak: id, words, turns, transcripts. */
    static Dataset<Row> speakers(TurnTable turns) {
        return turns.rows()
                .filter(col(TurnTable.ROLE).equalTo(Role.PARTICIPANT.label()))
                .groupBy(TurnTable.PARTICIPANT_ID)
                .agg(
                        sum(TurnTable.WORDS).as(TurnTable.WORDS),
                        count(lit(1)).as(CountTable.TURNS),
                        count_distinct(col(TurnTable.TRANSCRIPT_ID)).as(CountTable.TRANSCRIPTS));
    }

    private static Iterator<Row> place(Row row, List<Grouping> tables) {
        Map<String, String> values = row.isNullAt(2) ? Map.of() : ParticipantTable.attributes(row);
        List<Row> placements = new ArrayList<>();
        for (Grouping table : tables) {
            for (List<String> combination : table.combinations(values)) {
                placements.add(PlacementTable.encode(row.getString(0), row.getLong(1), table.name(), combination));
            }
        }
        return placements.iterator();
    }
}
