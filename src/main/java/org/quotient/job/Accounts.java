package org.quotient.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.stage.ReadFiles;
import org.quotient.stage.RefuseWithdrawn;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/**
 * What became of the inputs of a study, counted in one pass, and whether nothing vanished between their list and the turns.
 *
 * @param listed inputs, those aside of participants who have withdrawn
 * @param rejected of the listed
 * @param refused inputs of participants who have withdrawn
 * @param ids different transcripts among the listed
 * @param fleeting rejects that the next run may be able to read
 * @param losing those whose document holds what their text does not
 * @param files those that are no rows of tables
 * @param contradictory those that are both read and rejected, or neither
 * @param incomplete transcripts with words that are neither said nor left out for a reason
 */
record Accounts(
        long listed,
        long rejected,
        long refused,
        long ids,
        long fleeting,
        long losing,
        long files,
        long contradictory,
        long incomplete) {

    /** What holds, for the manifest. */
    static final List<String> CHECKS = List.of(
            "every file that was listed was read or rejected",
            "the words of every transcript are those said in its turns and those left out for a reason");

    /** Reasons that lie with the file system or the machine. */
    private static final String[] FLEETING = {ReadFiles.INACCESSIBLE, TimedReading.TOO_SLOW};

    /** Counts the readings of a study. */
    static Accounts of(Inputs inputs, Dataset<Row> readings) {
        List<String> tables = inputs.tables().stream().map(Study.Source::name).toList();
        Column refused = isRefused();
        Column rejected = size(col(ReadingTable.PROBLEMS)).gt(0);
        Column words = coalesce(col(ReadingTable.ACCOUNT + "." + ReadingTable.UNACCOUNTED), lit(0));
        Row sums = readings.agg(
                        number(not(refused)),
                        number(rejected.and(not(refused))),
                        number(refused),
                        count_distinct(when(not(refused), col(TurnTable.TRANSCRIPT_ID))),
                        number(arrays_overlap(reasons(), lit(FLEETING))),
                        number(size(col(ReadingTable.LOSSES)).gt(0)),
                        number(not(col(ReadingTable.SOURCE).isin(tables.toArray()))),
                        number(rejected.equalTo(col(ReadingTable.ACCOUNT).isNotNull())),
                        number(words.gt(0)))
                .first();
        return new Accounts(
                sums.getLong(0),
                sums.getLong(1),
                sums.getLong(2),
                sums.getLong(3),
                sums.getLong(4),
                sums.getLong(5),
                sums.getLong(6),
                sums.getLong(7),
                sums.getLong(8));
    }

    private static Column number(Column rows) {
        return count(when(rows, lit(1)));
    }

    /** Whether a reading is of a participant who has withdrawn. */
    static Column isRefused() {
        return array_contains(reasons(), RefuseWithdrawn.REASON);
    }

    private static Column reasons() {
        return col(ReadingTable.PROBLEMS + "." + ReadingTable.REASON);
    }

    long read() {
        return listed - rejected;
    }

    /** Whether two inputs would be one transcript. */
    boolean hasTwins() {
        return ids < listed;
    }

    /** What vanished, to go behind "because"; empty if nothing did. */
    Optional<String> missing(Inputs inputs) {
        long missing = Math.abs(inputs.files().size() - files) + contradictory;
        if (missing > 0) {
            return Optional.of(missing + " of the files that were listed are neither read nor rejected");
        }
        return incomplete > 0
                ? Optional.of("words of " + incomplete + " transcripts are unaccounted for")
                : Optional.empty();
    }
}
