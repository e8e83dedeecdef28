package org.quotient.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.change.CauseRule;
import org.quotient.change.Difference;
import org.quotient.change.Fate;
import org.quotient.table.ChangeTable;
import org.quotient.table.ComparedRelease;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MentionPairTable.Side;
import org.quotient.table.PairTable;
import org.quotient.table.TurnTable;

/**
 * Finds the mentions of the older release in the newer one, by interview, place and code, and says why one is gained, lost
 * or different.
 */
public final class PairMentions {

    private final CauseRule rule;

    public PairMentions(CauseRule rule) {
        this.rule = rule;
    }

    public MentionPairTable apply(ComparedRelease before, ComparedRelease after, PairTable transcripts) {
        String[] key = {
            PairTable.BEFORE_ID, PairTable.AFTER_ID, PairTable.FATE, TurnTable.START, TurnTable.END, MatchTable.CODE
        };
        Dataset<Row> mentions = side(before, transcripts, Side.BEFORE, PairTable.BEFORE_ID)
                .join(side(after, transcripts, Side.AFTER, PairTable.AFTER_ID), key, "full");
        Column causes = array_distinct(concat(
                why(Difference.LOST, is(Side.AFTER, MatchTable.MENTION_ID).isNull()),
                why(Difference.GAINED, is(Side.BEFORE, MatchTable.MENTION_ID).isNull()),
                why(Difference.VALENCE, differs(MatchTable.VALENCE)),
                why(Difference.PARTICIPANT, differs(TurnTable.PARTICIPANT_ID))));
        Column change = when(is(Side.BEFORE, MatchTable.MENTION_ID).isNull(), lit(ChangeTable.GAINED))
                .when(is(Side.AFTER, MatchTable.MENTION_ID).isNull(), lit(ChangeTable.LOST))
                .when(size(col(MentionPairTable.CAUSES)).gt(0), lit(ChangeTable.CHANGED));
        return MentionPairTable.of(
                mentions.withColumn(MentionPairTable.CAUSES, causes).withColumn(ChangeTable.CHANGE, change));
    }

    private static Dataset<Row> side(ComparedRelease release, PairTable transcripts, Side side, String id) {
        Dataset<Row> mentions = release.mentions();
        Dataset<Row> paired = mentions.join(
                transcripts.rows(),
                mentions.col(TurnTable.TRANSCRIPT_ID).equalTo(transcripts.rows().col(id)));
        for (String column :
                List.of(MatchTable.MENTION_ID, TurnTable.TRANSCRIPT_ID, TurnTable.PARTICIPANT_ID, MatchTable.VALENCE)) {
            paired = paired.withColumnRenamed(column, side.of(column));
        }
        return paired;
    }

    private static Column is(Side side, String column) {
        return col(side.of(column));
    }

    private static Column differs(String column) {
        return is(Side.BEFORE, column).notEqual(is(Side.AFTER, column));
    }

    /** The causes of a difference where there is one. */
    private Column why(Difference difference, Column applies) {
        Column causes = array().cast("array<string>");
        for (Fate fate : Fate.values()) {
            Column own = array(rule.causes(fate, difference).stream()
                    .map(cause -> lit(cause.label()))
                    .toArray(Column[]::new));
            causes = when(applies.and(col(PairTable.FATE).equalTo(fate.label())), own)
                    .otherwise(causes);
        }
        return causes;
    }
}
