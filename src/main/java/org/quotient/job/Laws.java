package org.quotient.job;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.quotient.crosstab.Audit;
import org.quotient.crosstab.Cell;
import org.quotient.stage.CheckQuotes;
import org.quotient.table.MentionTable;
import org.quotient.table.TurnReleaseTable;

/** Requires what must hold between the tables of a release before it is published. */
final class Laws {

    /** What holds, for the manifest. */
    static final List<String> CHECKS = List.of(
            "the offsets of every mention cut its very words out of its turn",
            "no cell exceeds its base; units are nested; margins are the sums of their parts");

    private Laws() {}

    /**
     * Checks the tables.
     *
     * @throws StopException if they break a law
     */
    static void require(SparkSession spark, MentionTable mentions, TurnReleaseTable turns, List<Cell> cells) {
        spark.sparkContext().setJobDescription("check");
        long misplaced = new CheckQuotes().apply(mentions, turns).count();
        if (misplaced > 0) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the offsets of " + misplaced + " mentions do not cut their words");
        }
        List<String> violations = Audit.violations(cells);
        if (!violations.isEmpty()) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because " + violations.get(0) + " (and " + (violations.size() - 1) + " more)");
        }
    }
}
