package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Loss;

/** Says what the documents hold and their texts do not: a sentence for each kind of loss, for all transcripts. */
final class ReadingLosses {

    private ReadingLosses() {}

    static List<String> warnings(ReadingTable readings) {
        return warnings(readings.rows());
    }

    /** The same for rows that hold no turns. */
    static List<String> warnings(Dataset<Row> readings) {
        return readings
                .select(explode(col(ReadingTable.LOSSES)).as("loss"), col(ReadingTable.SOURCE))
                .groupBy("loss")
                .agg(count(lit(1)), min(ReadingTable.SOURCE))
                .orderBy("loss")
                .collectAsList()
                .stream()
                .map(ReadingLosses::sentence)
                .toList();
    }

    private static String sentence(Row row) {
        Loss loss = Loss.valueOf(row.getString(0).toUpperCase(Locale.ROOT));
        String where = row.getLong(1) == 1
                ? "1 transcript (" + row.getString(2) + ")"
                : String.format(Locale.ROOT, "%,d transcripts (%s and others)", row.getLong(1), row.getString(2));
        return loss.sentence() + " in " + where;
    }
}
