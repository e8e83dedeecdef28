package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.table.LintTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnTable;

/** Transcripts whose words are the same, whatever their white space and labels. */
final class DuplicateTranscripts {

    private static final int MOST = 1000;

    /** Short comments are often the same. */
    private static final int FEWEST_WORDS = 50;

    private DuplicateTranscripts() {}

    static List<Problem> warnings(Dataset<Row> rows) {
        Column place = when(col(ReadingTable.SOURCE).startsWith(col(TurnTable.TRANSCRIPT_ID)), col(ReadingTable.SOURCE))
                .otherwise(concat(col(ReadingTable.SOURCE), lit(", transcript "), col(TurnTable.TRANSCRIPT_ID)));
        return rows
                .filter(not(col(LintTable.WORDING).equalTo(""))
                        .and(col(ReadingTable.ACCOUNT + "." + TranscriptTable.ALL_WORDS)
                                .geq(FEWEST_WORDS)))
                .groupBy(LintTable.WORDING)
                .agg(
                        count(lit(1)).as("copies"),
                        min(place).as("first"),
                        max(place).as("last"))
                .filter(col("copies").gt(1))
                .orderBy("first")
                .limit(MOST)
                .collectAsList()
                .stream()
                .map(DuplicateTranscripts::problem)
                .toList();
    }

    private static Problem problem(Row row) {
        long others = row.getLong(1) - 2;
        return new Problem(
                "duplicate",
                "the transcript says the same as " + row.getString(2)
                        + (others == 0 ? "" : " and " + others + " more")
                        + "; its mentions count twice",
                Place.of(row.getString(3)));
    }
}
