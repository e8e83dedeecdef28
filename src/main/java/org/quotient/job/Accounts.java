package org.quotient.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.table.ReadingTable;

/** Requires that nothing vanished between the list of inputs and the turns. */
final class Accounts {

    /** What holds, for the manifest. */
    static final List<String> CHECKS = List.of(
            "every file that was listed was read or rejected",
            "the words of every transcript are those said in its turns and those left out for a reason");

    private Accounts() {}

    /**
     * Checks the readings of a run.
     *
     * @throws StopException if a file or a word is missing
     */
    static void require(Inputs inputs, ReadingTable readings) {
        missing(inputs, readings.rows()).ifPresent(missing -> {
            throw new StopException(ExitCode.CHECK_FAILED, "Cannot publish: because " + missing);
        });
    }

    /** What vanished, to go behind "because"; empty if nothing did. */
    static Optional<String> missing(Inputs inputs, Dataset<Row> readings) {
        List<String> tables = inputs.tables().stream().map(Study.Source::name).toList();
        Column file = not(tables, col(ReadingTable.SOURCE));
        Column words = coalesce(col(ReadingTable.ACCOUNT + "." + ReadingTable.UNACCOUNTED), lit(0));
        Column rejected = size(col(ReadingTable.PROBLEMS)).gt(0);
        Row sums = readings.agg(
                        count(when(file, lit(1))),
                        count(when(rejected.equalTo(col(ReadingTable.ACCOUNT).isNotNull()), lit(1))),
                        count(when(words.gt(0), lit(1))))
                .first();
        long missing = Math.abs(inputs.files().size() - sums.getLong(0)) + sums.getLong(1);
        if (missing > 0) {
            return Optional.of(missing + " of the files that were listed are neither read nor rejected");
        }
        return sums.getLong(2) > 0
                ? Optional.of("words of " + sums.getLong(2) + " transcripts are unaccounted for")
                : Optional.empty();
    }

    private static Column not(List<String> tables, Column source) {
        return org.apache.spark.sql.functions.not(source.isin(tables.toArray()));
    }
}
