package org.quotient.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.quotient.stage.RefuseWithdrawn;
import org.quotient.table.ReadingTable;

/**
 * Leaves out the transcripts of those who have withdrawn as if they were no inputs: the names of their files may be theirs, and
 * a release with the files is to be the same as one without.
 */
final class Refusals {

    private Refusals() {}

    /** The readings without refused ones; says how many there were. */
    static ReadingTable leaveOut(ReadingTable readings, Consumer<String> say) {
        Column refused = array_contains(col(ReadingTable.PROBLEMS + "." + ReadingTable.REASON), RefuseWithdrawn.REASON);
        long count = readings.rows().filter(refused).count();
        if (count == 0) {
            return readings;
        }
        say.accept(count + " transcripts were refused, because their participants have withdrawn; remove their files"
                + " (quotient check names them)");
        return new ReadingTable(readings.rows().filter(not(refused)));
    }
}
