package org.quotient.table;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.crosstab.Base;
import org.quotient.crosstab.CrossTabulation;

/** A row is one combination of levels with what its cells are out of. Internal. */
public record BaseTable(Dataset<Row> rows) {

    public static final Shape SHAPE = CountTable.WHERE
            .count(CountTable.PARTICIPANTS, "Participants who were interviewed")
            .count(TurnTable.WORDS, "Words that they said");

    public BaseTable {
        SHAPE.require("bases", rows);
    }

    /** The combination and base of a row. */
    public static Map.Entry<CrossTabulation.Column, Base> decode(Row row) {
        return Map.entry(
                new CrossTabulation.Column(row.getString(0), row.getList(1)), new Base(row.getLong(2), row.getLong(3)));
    }
}
