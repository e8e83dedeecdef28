package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.quotient.corpus.Role;
import org.quotient.table.MatchTable;
import org.quotient.table.PromptTable;
import org.quotient.table.TurnTable;
import org.quotient.tag.RejectedMatch;

/**
 * Finds what the interviewer had just named: matches, turns → prompts.
 *
 * <p>The interviewer's last turn before a participant's counts, also if other participants spoke in between.
 */
public final class FindPrompts {

    private static final String ASKED = "asked";

    public PromptTable apply(MatchTable matches, TurnTable turns) {
        Dataset<Row> named = matches.rows()
                .filter(col(MatchTable.REASON).equalTo(RejectedMatch.Reason.INTERVIEWER_TURN.label()))
                .select(col(TurnTable.TRANSCRIPT_ID), col(TurnTable.TURN).as(ASKED), col(MatchTable.CODE))
                .distinct();
        Column interviewer = col(TurnTable.ROLE).equalTo(Role.INTERVIEWER.label());
        Dataset<Row> answers = turns.rows()
                .select(
                        col(TurnTable.TRANSCRIPT_ID),
                        col(TurnTable.TURN),
                        col(TurnTable.ROLE),
                        last(when(interviewer, col(TurnTable.TURN)), true)
                                .over(Window.partitionBy(TurnTable.TRANSCRIPT_ID)
                                        .orderBy(TurnTable.TURN)
                                        .rowsBetween(Window.unboundedPreceding(), -1))
                                .as(ASKED))
                .filter(col(TurnTable.ROLE).equalTo(Role.PARTICIPANT.label()));
        return PromptTable.of(answers.join(named, new String[] {TurnTable.TRANSCRIPT_ID, ASKED}));
    }
}
