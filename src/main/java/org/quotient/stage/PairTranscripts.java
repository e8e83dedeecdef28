package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.change.Fate;
import org.quotient.change.Pairing;
import org.quotient.table.ComparedRelease;
import org.quotient.table.PairTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/**
 * Finds the interviews of the older release in the newer one: first by their words, then, where the words are others, by
 * their names.
 */
public final class PairTranscripts {

    public PairTable apply(ComparedRelease before, ComparedRelease after) {
        FlatMapFunction<Row, Row> pair = row -> Pairing.of(row.getList(1), row.getList(2)).stream()
                .map(PairTable::encode)
                .iterator();
        Dataset<Row> ids = ids(before, PairTable.BEFORE_ID).unionByName(ids(after, PairTable.AFTER_ID), true);
        return byName(ids.groupBy(ReadingTable.CONTENT)
                .agg(collect_list(PairTable.BEFORE_ID), collect_list(PairTable.AFTER_ID))
                .flatMap(pair, Encoders.row(PairTable.SHAPE.schema())));
    }

    private static Dataset<Row> ids(ComparedRelease release, String name) {
        return release.transcripts().withColumnRenamed(TurnTable.TRANSCRIPT_ID, name);
    }

    /** Brings the halves together that have one name. */
    private static PairTable byName(Dataset<Row> pairs) {
        Column before = col(PairTable.BEFORE_ID);
        Column after = col(PairTable.AFTER_ID);
        Column isHalf = col(PairTable.FATE).equalTo("");
        Column name = when(before.equalTo(""), after).otherwise(before);
        Column fate = when(col(PairTable.FATE).notEqual(""), col(PairTable.FATE))
                .when(before.equalTo(""), lit(Fate.ADDED.label()))
                .when(after.equalTo(""), lit(Fate.REMOVED.label()))
                .otherwise(lit(Fate.CHANGED.label()));
        return new PairTable(pairs.groupBy(
                        when(isHalf, name).otherwise(before).as("one"),
                        when(isHalf, name).otherwise(after).as("other"),
                        isHalf)
                .agg(
                        max(before).as(PairTable.BEFORE_ID),
                        max(after).as(PairTable.AFTER_ID),
                        max(PairTable.FATE).as(PairTable.FATE))
                .select(before, after, fate.as(PairTable.FATE)));
    }
}
