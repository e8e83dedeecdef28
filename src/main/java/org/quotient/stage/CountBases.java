package org.quotient.stage;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.quotient.table.BaseTable;
import org.quotient.table.CountTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.TurnTable;

/** Counts who was interviewed and how much they said, for each combination of levels: placements → bases. */
public final class CountBases {

    public BaseTable apply(PlacementTable placements) {
        return new BaseTable(placements
                .rows()
                .groupBy(CountTable.BY, CountTable.COMBINATION)
                .agg(
                        count(lit(1)).as(CountTable.PARTICIPANTS),
                        sum(TurnTable.WORDS).as(TurnTable.WORDS)));
    }
}
