package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.change.Cause;
import org.quotient.codebook.Valence;
import org.quotient.crosstab.CellValence;
import org.quotient.table.CountTable;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MentionPairTable.Side;
import org.quotient.table.MoveTable;
import org.quotient.table.TurnTable;

/**
 * Follows mentions into the cells in which they were and are counted, and keeps the causes of those that came, went or were
 * moved there: by themselves, with their participant, or because the codes above are others.
 */
public final class TraceMentions {

    private static final String COUNTED_AS = "counted_as";
    private static final String LINEAGE_CAUSES = "lineage_causes";
    private static final String MOVE_CAUSES = "move_causes";
    private static final String ANY_CAUSES = "any_causes";

    private final Map<String, List<String>> before;
    private final Map<String, List<String>> after;

    /**
     * @param before for each code's id, its own id and those of the codes above, in the older release
     * @param after the same in the newer one
     */
    public TraceMentions(Map<String, List<String>> before, Map<String, List<String>> after) {
        this.before = before;
        this.after = after;
    }

    /** A row for each cell that mentions moved into or out of, with the causes. */
    public Dataset<Row> apply(MentionPairTable mentions, MoveTable moves) {
        SparkSession spark = mentions.rows().sparkSession();
        Column causes = array_union(array_union(col(MentionPairTable.CAUSES), col(LINEAGE_CAUSES)), col(MOVE_CAUSES));
        return valences(affected(mentions, moves))
                .join(broadcast(lineages(spark)), new String[] {MoveTable.SIDE, MatchTable.CODE})
                .join(
                        moves.rows().withColumnRenamed(MentionPairTable.CAUSES, MOVE_CAUSES),
                        new String[] {MoveTable.SIDE, TurnTable.PARTICIPANT_ID})
                .select(
                        col(CountTable.BY),
                        col(CountTable.COMBINATION),
                        col(COUNTED_AS).as(MatchTable.CODE),
                        col(MatchTable.VALENCE),
                        explode(causes).as("cause"))
                .groupBy(CountTable.BY, CountTable.COMBINATION, MatchTable.CODE, MatchTable.VALENCE)
                .agg(collect_set("cause").as(MentionPairTable.CAUSES));
    }

    /** Only what moved goes on from here: most mentions are the same, of the same participant, under the same codes. */
    private Dataset<Row> affected(MentionPairTable mentions, MoveTable moves) {
        Dataset<Row> movers = moves.rows()
                .filter(size(col(MentionPairTable.CAUSES)).gt(0))
                .select(
                        col(MoveTable.SIDE),
                        col(TurnTable.PARTICIPANT_ID),
                        lit(true).as("moves"))
                .distinct();
        Column isAffected = size(col(MentionPairTable.CAUSES))
                .gt(0)
                .or(col("moves").isNotNull())
                .or(col(MatchTable.CODE).isin(regrouped().toArray()));
        return side(mentions, Side.BEFORE)
                .unionByName(side(mentions, Side.AFTER))
                .distinct()
                .join(movers, new String[] {MoveTable.SIDE, TurnTable.PARTICIPANT_ID}, "left")
                .filter(isAffected);
    }

    private static Dataset<Row> side(MentionPairTable mentions, Side side) {
        Column isJudgedAnew =
                col(Side.BEFORE.of(TurnTable.PARTICIPANT_ID)).eqNullSafe(col(Side.AFTER.of(TurnTable.PARTICIPANT_ID)));
        Column none = array().cast("array<string>");
        return mentions.rows()
                .filter(col(side.of(MatchTable.MENTION_ID)).isNotNull())
                .select(
                        lit(side.label()).as(MoveTable.SIDE),
                        col(side.of(TurnTable.PARTICIPANT_ID)).as(TurnTable.PARTICIPANT_ID),
                        col(MatchTable.CODE),
                        col(side.of(MatchTable.VALENCE)).as(MatchTable.VALENCE),
                        col(MentionPairTable.CAUSES),
                        when(isJudgedAnew, none)
                                .otherwise(col(MentionPairTable.CAUSES))
                                .as(ANY_CAUSES));
    }

    /** Each mention under every valence whose cells it can move; one that is only judged anew stays a mention. */
    private static Dataset<Row> valences(Dataset<Row> mentions) {
        Column own = col(MentionPairTable.CAUSES);
        Column isOneSide = col(MatchTable.VALENCE).isin(Valence.FACILITATOR.label(), Valence.BARRIER.label());
        Column under = array(
                struct(col(MatchTable.VALENCE).as("v"), own.as("c")),
                struct(lit(CellValence.ANY.label()).as("v"), col(ANY_CAUSES).as("c")),
                when(isOneSide, struct(lit(CellValence.MIXED.label()).as("v"), own.as("c"))));
        return mentions.withColumn("under", explode(under))
                .filter(col("under").isNotNull())
                .withColumn(MatchTable.VALENCE, col("under.v"))
                .withColumn(MentionPairTable.CAUSES, col("under.c"))
                .drop("under", ANY_CAUSES, "moves");
    }

    private Dataset<Row> lineages(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        add(rows, Side.BEFORE, before, after);
        add(rows, Side.AFTER, after, before);
        StructType schema = new StructType()
                .add(MoveTable.SIDE, DataTypes.StringType)
                .add(MatchTable.CODE, DataTypes.StringType)
                .add(COUNTED_AS, DataTypes.StringType)
                .add(LINEAGE_CAUSES, DataTypes.createArrayType(DataTypes.StringType));
        return spark.createDataset(rows, Encoders.row(schema));
    }

    private static void add(List<Row> rows, Side side, Map<String, List<String>> own, Map<String, List<String>> other) {
        own.forEach((code, ids) -> ids.forEach(id -> {
            boolean isNew = other.containsKey(code) && !other.get(code).contains(id);
            String[] causes = isNew ? new String[] {Cause.CODEBOOK.label()} : new String[0];
            rows.add(RowFactory.create(side.label(), code, id, causes));
        }));
    }

    /** The codes that stand under others than before. */
    private TreeSet<String> regrouped() {
        TreeSet<String> codes = new TreeSet<>(before.keySet());
        codes.retainAll(after.keySet());
        codes.removeIf(code -> Objects.equals(before.get(code), after.get(code)));
        return codes;
    }
}
