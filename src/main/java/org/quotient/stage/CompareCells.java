package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.quotient.crosstab.Grouping;
import org.quotient.table.ChangeTable;
import org.quotient.table.ComparedRelease;
import org.quotient.table.CountTable;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MentionPairTable.Side;
import org.quotient.table.MoveTable;

/** Lays the cells of two releases side by side and keeps those whose participants, base or mentions differ, with causes. */
public final class CompareCells {

    private static final String[] CELL = {CountTable.BY, CountTable.COMBINATION, MatchTable.CODE, MatchTable.VALENCE};
    private static final String[] COLUMN = {CountTable.BY, CountTable.COMBINATION};
    private static final String BASE_CAUSES = "base_causes";
    private static final List<String> NUMBERS = List.of(CountTable.PARTICIPANTS, ChangeTable.BASE, CountTable.MENTIONS);

    private final List<Grouping> groupings;
    private final List<String> attributes;

    /** @param groupings the tables that both releases have, which cross {@code attributes} */
    public CompareCells(List<Grouping> groupings, List<String> attributes) {
        this.groupings = List.copyOf(groupings);
        this.attributes = List.copyOf(attributes);
    }

    /**
     * The cells that moved.
     *
     * @param causes of each cell in which mentions differ, as {@link TraceMentions} finds them
     */
    public Dataset<Row> apply(ComparedRelease before, ComparedRelease after, Dataset<Row> causes, MoveTable moves) {
        Dataset<Row> bases = moves.rows()
                .groupBy(CountTable.BY, CountTable.COMBINATION)
                .agg(array_distinct(flatten(collect_set(MentionPairTable.CAUSES)))
                        .as(BASE_CAUSES));
        Column none = array().cast("array<string>");
        Column own = coalesce(col(MentionPairTable.CAUSES), none);
        Column all = when(moved(ChangeTable.BASE), array_union(own, coalesce(col(BASE_CAUSES), none)))
                .otherwise(own);
        return moved(before, after)
                .join(causes, CELL, "left")
                .join(bases, COLUMN, "left")
                .withColumn(MentionPairTable.CAUSES, all)
                .withColumn(ChangeTable.CHANGE, lit(ChangeTable.CELL))
                .withColumn(Side.BEFORE.of(ChangeTable.SHARE), share(Side.BEFORE))
                .withColumn(Side.AFTER.of(ChangeTable.SHARE), share(Side.AFTER));
    }

    private Dataset<Row> moved(ComparedRelease before, ComparedRelease after) {
        Column[] key = Stream.concat(
                        Stream.concat(Stream.of(CountTable.BY), attributes.stream()),
                        Stream.of(MatchTable.CODE, MatchTable.VALENCE))
                .map(functions::col)
                .toArray(Column[]::new);
        Column[] sums = NUMBERS.stream()
                .flatMap(number -> Stream.of(Side.values()).map(side -> side.of(number)))
                .map(name -> sum(name).as(name))
                .toArray(Column[]::new);
        Dataset<Row> cells = side(before, Side.BEFORE)
                .unionByName(side(after, Side.AFTER))
                .groupBy(key)
                .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new))
                .withColumn(CountTable.COMBINATION, combination());
        return withBases(cells)
                .filter(NUMBERS.stream()
                        .map(CompareCells::moved)
                        .reduce(Column::or)
                        .orElseThrow());
    }

    /** The base of a column holds for every code of it, also for one that only one of the releases has. */
    private static Dataset<Row> withBases(Dataset<Row> cells) {
        Dataset<Row> wider = cells;
        for (Side side : Side.values()) {
            String base = side.of(ChangeTable.BASE);
            wider = wider.withColumn(base, max(base).over(Window.partitionBy(CountTable.BY, CountTable.COMBINATION)));
        }
        return wider;
    }

    private Dataset<Row> side(ComparedRelease release, Side own) {
        Dataset<Row> rows = release.crosstab()
                .filter(col(CountTable.BY)
                        .isin(groupings.stream().map(Grouping::name).toArray()));
        for (String number : NUMBERS) {
            for (Side side : Side.values()) {
                rows = rows.withColumn(side.of(number), side == own ? col(number) : lit(0L));
            }
        }
        return rows.drop(NUMBERS.toArray(String[]::new));
    }

    /** The levels of the attributes that a cell's table crosses. */
    private Column combination() {
        Column levels = array().cast("array<string>");
        for (Grouping grouping : groupings) {
            if (!grouping.attributes().isEmpty()) {
                Column own =
                        array(grouping.attributes().stream().map(functions::col).toArray(Column[]::new));
                levels = when(col(CountTable.BY).equalTo(grouping.name()), own).otherwise(levels);
            }
        }
        return levels;
    }

    private static Column moved(String number) {
        return col(Side.BEFORE.of(number)).notEqual(col(Side.AFTER.of(number)));
    }

    private static Column share(Side side) {
        Column base = col(side.of(ChangeTable.BASE));
        return when(base.gt(0), col(side.of(CountTable.PARTICIPANTS)).divide(base));
    }
}
