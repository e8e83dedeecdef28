package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.crosstab.Grouping;
import org.quotient.table.MentionPairTable.Side;

/**
 * Published: a row is one cell or one mention that is not as it was in the release before. Holds no words of anybody, so
 * that a mention that is gone stays gone.
 *
 * @param attributes those that some table crosses, in order
 */
public record ChangeTable(Dataset<Row> rows, List<String> attributes) implements ReleaseTable {

    public static final String NAME = "changes";
    public static final String CHANGE = "change";
    public static final String CAUSE = "cause";
    public static final String SHARE = "share";
    public static final String BASE = "participants_base";

    public static final String CELL = "cell";
    public static final String GAINED = "mention_gained";
    public static final String LOST = "mention_lost";
    public static final String CHANGED = "mention_changed";

    public ChangeTable {
        shape(attributes).require(NAME, rows);
        attributes = List.copyOf(attributes);
    }

    public static Shape shape(List<String> attributes) {
        Shape shape = Shape.empty()
                .text(CHANGE, "What moved: cell, mention_gained, mention_lost or mention_changed")
                .text(
                        CAUSE,
                        "Why, one or more of new_interviews, changed_transcripts, reading, removed_interviews, codebook, cues, engine,"
                                + " study, attributes, withdrawal, unexplained; sorted, with commas between")
                .text(
                        CountTable.BY,
                        "The table of the cell: all, an attribute, or attributes crossed; null for mentions");
        for (String attribute : attributes) {
            shape = shape.text(
                    attribute,
                    "The cell's " + attribute.replace('_', ' ') + "; " + Grouping.ALL + " on a margin, "
                            + Grouping.NOT_STATED + " where it is missing; null for mentions");
        }
        return shape.text(MatchTable.CODE, "The code's id")
                .text(MatchTable.VALENCE, "The cell's valence; null for mentions")
                .text(MatchTable.MENTION_ID, "The mention, of the release before where it is lost; null for cells")
                .text(TurnTable.TRANSCRIPT_ID, "The mention's transcript, as it was called where the mention is lost")
                .text(TurnTable.PARTICIPANT_ID, "The participant who speaks, or spoke where the mention is lost")
                .text(Side.BEFORE.of(MatchTable.VALENCE), "The mention's valence before; null if it is gained")
                .text(Side.AFTER.of(MatchTable.VALENCE), "The mention's valence now; null if it is lost")
                .count(Side.BEFORE.of(CountTable.PARTICIPANTS), "The cell's participants before; 0 if it was not there")
                .count(Side.AFTER.of(CountTable.PARTICIPANTS), "The cell's participants now; 0 if it is not there")
                .count(Side.BEFORE.of(BASE), "Participants interviewed in the combination of levels before")
                .count(Side.AFTER.of(BASE), "Participants interviewed in the combination of levels now")
                .count(Side.BEFORE.of(CountTable.MENTIONS), "The cell's mentions before")
                .count(Side.AFTER.of(CountTable.MENTIONS), "The cell's mentions now")
                .real(Side.BEFORE.of(SHARE), "participants_before / participants_base_before; null for a base of 0")
                .real(Side.AFTER.of(SHARE), "participants_after / participants_base_after; null for a base of 0");
    }

    /** Cuts the columns out of wider rows. */
    public static ChangeTable of(Dataset<Row> rows, List<String> attributes) {
        return new ChangeTable(shape(attributes).of(rows), attributes);
    }

    @Override
    public TableDescription description() {
        List<String> key = new ArrayList<>(List.of(CHANGE, CountTable.BY));
        key.addAll(attributes);
        key.addAll(List.of(MatchTable.CODE, MatchTable.VALENCE, TurnTable.TRANSCRIPT_ID, MatchTable.MENTION_ID));
        return new TableDescription(
                NAME,
                "One cell or mention that is not as it was in the release before",
                key,
                shape(attributes).describe());
    }
}
