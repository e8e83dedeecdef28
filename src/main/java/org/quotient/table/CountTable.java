package org.quotient.table;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.crosstab.CellKey;
import org.quotient.crosstab.CellValence;
import org.quotient.crosstab.Counts;

/** A row is one cell in which something was found, before the grid is completed. Internal. */
public record CountTable(Dataset<Row> rows) {

    public static final String BY = "by";
    public static final String COMBINATION = "combination";
    public static final String PARTICIPANTS = "participants";
    public static final String TRANSCRIPTS = "transcripts";
    public static final String TURNS = "turns";
    public static final String SENTENCES = "sentences";
    public static final String MENTIONS = "mentions";

    static final Shape WHERE = Shape.empty()
            .text(BY, "The table that this row belongs to: all, an attribute, or attributes crossed")
            .with(COMBINATION, DataTypes.createArrayType(DataTypes.StringType, true), "A level for each attribute");

    public static final Shape SHAPE = WHERE.text(MatchTable.CODE, "The code's id")
            .text(MatchTable.VALENCE, "The cell's valence")
            .count(PARTICIPANTS, "Participants in whom it occurs")
            .count(TRANSCRIPTS, "Transcripts in which it occurs")
            .count(TURNS, "Turns in which it occurs")
            .count(SENTENCES, "Sentences in which it occurs")
            .count(MENTIONS, "Mentions");

    public CountTable {
        SHAPE.require("counts", rows);
    }

    /** The cell and counts of a row. */
    public static Map.Entry<CellKey, Counts> decode(Row row) {
        CellKey key = new CellKey(
                row.getString(0),
                row.getList(1),
                row.getString(2),
                CellValence.valueOf(row.getString(3).toUpperCase(Locale.ROOT)));
        return Map.entry(
                key, new Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
    }
}
