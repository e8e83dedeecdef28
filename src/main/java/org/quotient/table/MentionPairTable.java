package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** A row is one mention of two releases, the same or not; what a release does not have is null. Internal. */
public record MentionPairTable(Dataset<Row> rows) {

    /** One of two releases, by which columns are called. */
    public enum Side {
        BEFORE,
        AFTER;

        /** The name of a column on this side. */
        public String of(String column) {
            return column + "_" + label();
        }

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final String CAUSES = "causes";

    public static final Shape SHAPE = side(side(Shape.empty(), Side.BEFORE), Side.AFTER)
            .text(MatchTable.CODE, "The code's id")
            .text(PairTable.FATE, "What became of its interview")
            .text(ChangeTable.CHANGE, "mention_gained, mention_lost, mention_changed; null if it is the same")
            .with(CAUSES, DataTypes.createArrayType(DataTypes.StringType), "Why; empty if it is the same");

    public MentionPairTable {
        SHAPE.require("pairs of mentions", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static MentionPairTable of(Dataset<Row> rows) {
        return new MentionPairTable(SHAPE.of(rows));
    }

    private static Shape side(Shape shape, Side side) {
        return shape.text(side.of(MatchTable.MENTION_ID), "The mention's id there")
                .text(side.of(TurnTable.TRANSCRIPT_ID), "The transcript's id there")
                .text(side.of(TurnTable.PARTICIPANT_ID), "The participant who speaks, there")
                .text(side.of(MatchTable.VALENCE), "The valence there");
    }
}
