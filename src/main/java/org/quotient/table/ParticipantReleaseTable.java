package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one participant with attributes; one without a transcript is in no base. */
public record ParticipantReleaseTable(Dataset<Row> rows, List<String> attributes) implements ReleaseTable {

    private static final Shape FIXED = Shape.empty()
            .text(TurnTable.PARTICIPANT_ID, "The participant's id")
            .count(CountTable.TRANSCRIPTS, "Transcripts in which the participant speaks; 0 for nobody's base")
            .count(CountTable.TURNS, "Turns that the participant speaks")
            .count(TurnTable.WORDS, "Words that the participant says");

    public ParticipantReleaseTable {
        shape(attributes).require("published participants", rows);
        attributes = List.copyOf(attributes);
    }

    /** The columns, attributes last. */
    public static Shape shape(List<String> attributes) {
        return FIXED.attributes(attributes);
    }

    /** Cuts the columns out of wider rows. */
    public static ParticipantReleaseTable of(Dataset<Row> rows, List<String> attributes) {
        return new ParticipantReleaseTable(shape(attributes).of(rows), attributes);
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "participants",
                "One participant whom the study declares",
                List.of(TurnTable.PARTICIPANT_ID),
                shape(attributes).describe());
    }
}
