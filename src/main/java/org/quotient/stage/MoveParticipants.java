package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.change.Cause;
import org.quotient.change.CauseRule;
import org.quotient.change.Difference;
import org.quotient.change.Fate;
import org.quotient.crosstab.Grouping;
import org.quotient.table.ComparedRelease;
import org.quotient.table.CountTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MentionPairTable.Side;
import org.quotient.table.MoveTable;
import org.quotient.table.PairTable;
import org.quotient.table.TurnTable;

/**
 * Says in which columns of which table each interviewed participant stood and stands, and why where the two differ: in the
 * columns that {@link PlaceParticipants} chose for each release.
 */
public final class MoveParticipants {

    private final List<Grouping> groupings;
    private final CauseRule rule;

    /** @param groupings the tables that both releases have */
    public MoveParticipants(List<Grouping> groupings, CauseRule rule) {
        this.groupings = List.copyOf(groupings);
        this.rule = rule;
    }

    public MoveTable apply(ComparedRelease before, ComparedRelease after, PairTable transcripts) {
        List<Grouping> tables = groupings;
        FlatMapFunction<Row, Row> place = row -> place(row, tables);
        String[] key = {TurnTable.PARTICIPANT_ID};
        Dataset<Row> both = speakers(before, Side.BEFORE).join(speakers(after, Side.AFTER), key, "full");
        Dataset<Row> come = both.filter(col(Side.BEFORE.label()).isNull()).select(key[0]);
        Dataset<Row> gone = both.filter(col(Side.AFTER.label()).isNull()).select(key[0]);
        Dataset<Row> causes = fates(come, after, transcripts, PairTable.AFTER_ID)
                .unionByName(fates(gone, before, transcripts, PairTable.BEFORE_ID))
                .groupBy(TurnTable.PARTICIPANT_ID)
                .agg(array_distinct(flatten(collect_set(why()))).as(MentionPairTable.CAUSES));
        return new MoveTable(both.join(causes, key, "left")
                .select(
                        col(TurnTable.PARTICIPANT_ID),
                        col(Side.BEFORE.label()),
                        col(Side.AFTER.label()),
                        coalesce(col(MentionPairTable.CAUSES), array(lit(Cause.ATTRIBUTES.label())))
                                .as(MentionPairTable.CAUSES))
                .flatMap(place, Encoders.row(MoveTable.SHAPE.schema())));
    }

    /** Who speaks, with the attributes that are crossed as a map. */
    private Dataset<Row> speakers(ComparedRelease release, Side side) {
        List<Column> attributes = new ArrayList<>(List.of(lit(""), lit("")));
        groupings.stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .distinct()
                .forEach(attribute -> attributes.addAll(List.of(lit(attribute), col(attribute))));
        return release.participants()
                .filter(col(CountTable.TRANSCRIPTS).gt(0))
                .select(
                        col(TurnTable.PARTICIPANT_ID),
                        map(attributes.toArray(Column[]::new)).as(side.label()));
    }

    /** What became of the interviews in which somebody speaks. */
    private static Dataset<Row> fates(Dataset<Row> people, ComparedRelease release, PairTable transcripts, String id) {
        return release.turns()
                .join(people, new String[] {TurnTable.PARTICIPANT_ID}, "left_semi")
                .distinct()
                .withColumnRenamed(TurnTable.TRANSCRIPT_ID, id)
                .join(transcripts.rows().select(id, PairTable.FATE), id)
                .select(TurnTable.PARTICIPANT_ID, PairTable.FATE);
    }

    private Column why() {
        Column causes = array().cast("array<string>");
        for (Fate fate : Fate.values()) {
            Column own = array(rule.causes(fate, Difference.PARTICIPANT).stream()
                    .map(cause -> lit(cause.label()))
                    .toArray(Column[]::new));
            causes = when(col(PairTable.FATE).equalTo(fate.label()), own).otherwise(causes);
        }
        return causes;
    }

    private static Iterator<Row> place(Row row, List<Grouping> tables) {
        List<Row> moves = new ArrayList<>();
        for (Grouping table : tables) {
            List<List<String>> before = combinations(row, 1, table);
            List<List<String>> after = combinations(row, 2, table);
            for (List<String> combination : before) {
                moves.add(move(Side.BEFORE, row, table, combination, after));
            }
            for (List<String> combination : after) {
                moves.add(move(Side.AFTER, row, table, combination, before));
            }
        }
        return moves.iterator();
    }

    private static List<List<String>> combinations(Row row, int side, Grouping table) {
        Optional<Map<String, String>> values =
                row.isNullAt(side) ? Optional.empty() : Optional.of(row.<String, String>getJavaMap(side));
        return values.map(table::combinations).orElse(List.of());
    }

    private static Row move(
            Side side, Row row, Grouping table, List<String> combination, List<List<String>> elsewhere) {
        List<String> causes = elsewhere.contains(combination) ? List.of() : row.getList(3);
        return MoveTable.encode(side, row.getString(0), table.name(), combination, causes);
    }
}
