package org.quotient.job;

import static org.apache.spark.sql.functions.not;

import java.util.function.Consumer;
import org.quotient.table.ReadingTable;

/**
 * Leaves out the transcripts of those who have withdrawn as if they were no inputs: the names of their files may be theirs, and
 * a release with the files is to be the same as one without.
 */
final class Refusals {

    private Refusals() {}

    /** The readings without refused ones; says how many there were. */
    static ReadingTable leaveOut(ReadingTable readings, long refused, Consumer<String> say) {
        if (refused == 0) {
            return readings;
        }
        say.accept(refused + " transcripts were refused, because their participants have withdrawn; remove their files"
                + " (quotient check names them)");
        return new ReadingTable(readings.rows().filter(not(Accounts.isRefused())));
    }
}
