package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one turn with its text, from which every mention can be cut. */
public record TurnReleaseTable(Dataset<Row> rows) implements ReleaseTable {

    private static final Shape SHAPE = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .number(TurnTable.TURN, "The turn's number in the transcript, from 1")
            .text(TurnTable.SPEAKER, "The speaker label as it stands in the input")
            .text(TurnTable.ROLE, "participant, interviewer or other")
            .text(TurnTable.PARTICIPANT_ID, "The participant who speaks; null for others")
            .number(TurnTable.START, "First code point of the text in the transcript, from 0")
            .number(TurnTable.END, "Code point after the last")
            .number(TurnTable.WORDS, "Words said, noise left out")
            .text(TurnTable.TEXT, "What was said, as transcribed");

    public TurnReleaseTable {
        SHAPE.require("published turns", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static TurnReleaseTable of(Dataset<Row> rows) {
        return new TurnReleaseTable(SHAPE.of(rows));
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "turns",
                "One turn with its text; a mention is substring(text, mention.start - turn.start + 1, end - start)",
                List.of(TurnTable.TRANSCRIPT_ID, TurnTable.TURN),
                SHAPE.describe());
    }
}
