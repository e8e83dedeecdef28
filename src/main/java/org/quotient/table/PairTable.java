package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.change.Pairing;

/** A row is one interview of two releases, under its names there. Internal. */
public record PairTable(Dataset<Row> rows) {

    public static final String BEFORE_ID = "before_id";
    public static final String AFTER_ID = "after_id";
    public static final String FATE = "fate";

    public static final Shape SHAPE = Shape.empty()
            .text(BEFORE_ID, "The transcript's id in the older release; empty if it is not there")
            .text(AFTER_ID, "The transcript's id in the newer release; empty if it is not there")
            .text(FATE, "unchanged, moved, changed, added or removed");

    public PairTable {
        SHAPE.require("pairs of transcripts", rows);
    }

    /** The row of a pair with the same words; the fate of half a pair is still open, and empty. */
    public static Row encode(Pairing.Pair pair) {
        return RowFactory.create(
                pair.before(), pair.after(), pair.isWhole() ? pair.fate().label() : "");
    }
}
