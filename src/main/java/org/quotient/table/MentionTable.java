package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one mention, a place where a code was found in a participant's words and is counted. */
public record MentionTable(Dataset<Row> rows, List<String> attributes) implements ReleaseTable {

    public static final String LABEL = "label";
    public static final String PROMPTED = "prompted";

    private static final Shape FIXED = Shape.empty()
            .text(MatchTable.MENTION_ID, "Names the mention in every release")
            .and(MatchTable.PLACED)
            .text(LABEL, "The code's label")
            .and(MatchTable.VERDICT)
            .flag(PROMPTED, "Whether the interviewer had just named the code");

    public MentionTable {
        shape(attributes).require("mentions", rows);
        attributes = List.copyOf(attributes);
    }

    /** The columns, attributes of the participants last. */
    public static Shape shape(List<String> attributes) {
        return FIXED.attributes(attributes);
    }

    /** Cuts the columns out of wider rows. */
    public static MentionTable of(Dataset<Row> rows, List<String> attributes) {
        return new MentionTable(shape(attributes).of(rows), attributes);
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "mentions",
                "One place where a code was found in a participant's words and is counted",
                List.of(TurnTable.TRANSCRIPT_ID, TurnTable.START, TurnTable.END, MatchTable.CODE),
                shape(attributes).describe());
    }
}
