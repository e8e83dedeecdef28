package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.change.Cause;
import org.quotient.crosstab.Grouping;
import org.quotient.table.ChangeTable;
import org.quotient.table.ComparedRelease;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MentionPairTable.Side;
import org.quotient.table.MoveTable;
import org.quotient.table.TurnTable;

/** Says what moved between two releases, and why: cells and mentions of both → changes. */
public final class CompareReleases {

    private final List<Grouping> groupings;

    /** @param groupings the tables that both releases have: others were not asked for, which is no change */
    public CompareReleases(List<Grouping> groupings) {
        this.groupings = List.copyOf(groupings);
    }

    /**
     * The changes.
     *
     * @param mentions of both, as {@link PairMentions} finds them
     * @param moves of participants, as {@link MoveParticipants} finds them
     * @param traces of the mentions in the cells
     * @param attributes of the newer release's cross-tabulation, in order
     */
    public ChangeTable apply(
            ComparedRelease before,
            ComparedRelease after,
            MentionPairTable mentions,
            MoveTable moves,
            TraceMentions traces,
            List<String> attributes) {
        Dataset<Row> cells = new CompareCells(groupings, crossed(groupings))
                .apply(before, after, traces.apply(mentions, moves), moves);
        Column causes = when(size(col(MentionPairTable.CAUSES)).gt(0), col(MentionPairTable.CAUSES))
                .otherwise(array(lit(Cause.UNEXPLAINED.label())));
        Dataset<Row> rows = cells.unionByName(publishable(mentions), true)
                .withColumn(ChangeTable.CAUSE, array_join(array_sort(causes), ","));
        return ChangeTable.of(complete(rows, attributes), attributes);
    }

    /** The attributes that some of {@code groupings} crosses. */
    public static List<String> crossed(List<Grouping> groupings) {
        return groupings.stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .distinct()
                .toList();
    }

    private static Dataset<Row> publishable(MentionPairTable mentions) {
        return mentions.rows()
                .filter(col(ChangeTable.CHANGE).isNotNull())
                .select(
                        col(ChangeTable.CHANGE),
                        col(MentionPairTable.CAUSES),
                        col(MatchTable.CODE),
                        latest(MatchTable.MENTION_ID),
                        latest(TurnTable.TRANSCRIPT_ID),
                        latest(TurnTable.PARTICIPANT_ID),
                        col(Side.BEFORE.of(MatchTable.VALENCE)),
                        col(Side.AFTER.of(MatchTable.VALENCE)));
    }

    private static Column latest(String column) {
        return coalesce(col(Side.AFTER.of(column)), col(Side.BEFORE.of(column))).as(column);
    }

    /** An attribute that only the newer release crosses is a margin in every table that is compared. */
    private static Dataset<Row> complete(Dataset<Row> rows, List<String> attributes) {
        Dataset<Row> wider = rows;
        for (String attribute : attributes) {
            if (!List.of(rows.columns()).contains(attribute)) {
                Column isCell = col(ChangeTable.CHANGE).equalTo(ChangeTable.CELL);
                wider = wider.withColumn(attribute, when(isCell, lit(Grouping.ALL)));
            }
        }
        return wider;
    }
}
