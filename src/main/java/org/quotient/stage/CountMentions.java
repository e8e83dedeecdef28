package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.codebook.Valence;
import org.quotient.crosstab.CellValence;
import org.quotient.table.CountTable;
import org.quotient.table.MatchTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.TurnTable;

/**
 * Counts, for each cell, in how many participants, transcripts, turns and sentences a code occurs, and its mentions:
 * mentions and placements → counts.
 *
 * <p>A mention counts for its code and every code above it, once each; a participant with a facilitator and a barrier
 * counts as mixed beside both.
 */
public final class CountMentions {

    private static final String COUNTED_AS = "counted_as";

    private final Map<String, List<String>> lineages;

    /** @param lineages for each code's id, its own id and those of the codes above */
    public CountMentions(Map<String, List<String>> lineages) {
        this.lineages = lineages;
    }

    public CountTable apply(MatchTable matches, PlacementTable placements) {
        Dataset<Row> units = perParticipant(matches);
        Dataset<Row> all = units.unionByName(bothSides(units));
        return new CountTable(all.join(placements.rows(), TurnTable.PARTICIPANT_ID)
                .groupBy(CountTable.BY, CountTable.COMBINATION, MatchTable.CODE, MatchTable.VALENCE)
                .agg(
                        count_distinct(col(TurnTable.PARTICIPANT_ID)).as(CountTable.PARTICIPANTS),
                        count_distinct(col(TurnTable.TRANSCRIPT_ID)).as(CountTable.TRANSCRIPTS),
                        sum(CountTable.TURNS).as(CountTable.TURNS),
                        sum(CountTable.SENTENCES).as(CountTable.SENTENCES),
                        sum(CountTable.MENTIONS).as(CountTable.MENTIONS)));
    }

    /** Turns, sentences and mentions of each code and valence, for each participant in each transcript. */
    private Dataset<Row> perParticipant(MatchTable matches) {
        Column valences = array(col(MatchTable.VALENCE), lit(CellValence.ANY.label()));
        return matches.rows()
                .filter(col(MatchTable.REASON).isNull())
                .join(broadcast(lineage(matches.rows().sparkSession())), MatchTable.CODE)
                .withColumn(MatchTable.VALENCE, explode(valences))
                .groupBy(
                        col(TurnTable.PARTICIPANT_ID),
                        col(TurnTable.TRANSCRIPT_ID),
                        col(COUNTED_AS).as(MatchTable.CODE),
                        col(MatchTable.VALENCE))
                .agg(
                        distinct(TurnTable.TURN).as(CountTable.TURNS),
                        distinct(TurnTable.TURN, SentenceTable.SENTENCE).as(CountTable.SENTENCES),
                        distinct(TurnTable.START, TurnTable.END).as(CountTable.MENTIONS));
    }

    private static Column distinct(String... columns) {
        Column[] unit = new Column[columns.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = col(columns[i]);
        }
        return size(collect_set(struct(unit))).cast(DataTypes.LongType);
    }

    /** A row without units, as mixed, for each participant who has a facilitator and a barrier of a code. */
    private static Dataset<Row> bothSides(Dataset<Row> units) {
        Column none = lit(0L);
        return units.filter(col(MatchTable.VALENCE).isin(Valence.FACILITATOR.label(), Valence.BARRIER.label()))
                .groupBy(TurnTable.PARTICIPANT_ID, MatchTable.CODE)
                .agg(count_distinct(col(MatchTable.VALENCE)).as(COUNTED_AS))
                .filter(col(COUNTED_AS).equalTo(2))
                .select(
                        col(TurnTable.PARTICIPANT_ID),
                        lit(null).cast(DataTypes.StringType).as(TurnTable.TRANSCRIPT_ID),
                        col(MatchTable.CODE),
                        lit(CellValence.MIXED.label()).as(MatchTable.VALENCE),
                        none.as(CountTable.TURNS),
                        none.as(CountTable.SENTENCES),
                        none.as(CountTable.MENTIONS));
    }

    private Dataset<Row> lineage(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        lineages.forEach((code, ids) -> ids.forEach(id -> rows.add(RowFactory.create(code, id))));
        StructType schema =
                new StructType().add(MatchTable.CODE, DataTypes.StringType).add(COUNTED_AS, DataTypes.StringType);
        return spark.createDataset(rows, Encoders.row(schema));
    }
}
