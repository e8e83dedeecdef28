package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructField;
import org.quotient.change.Cause;
import org.quotient.table.ChangeTable;
import org.quotient.table.CountTable;
import org.quotient.table.CrosstabTable;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionPairTable.Side;

/**
 * What may be told of a withdrawal: cells → changes. Every cell is there, moved or not, and what it was before is left out: which
 * cells moved, and by how much, would be the answers of the one who withdrew.
 */
public final class ConcealChanges {

    public ChangeTable apply(CrosstabTable cells) {
        List<String> attributes = cells.attributes();
        List<String> kept = new ArrayList<>(attributes);
        kept.addAll(List.of(CountTable.BY, MatchTable.CODE, MatchTable.VALENCE));
        Map<String, Column> told = Map.of(
                ChangeTable.CHANGE,
                lit(ChangeTable.CELL),
                ChangeTable.CAUSE,
                lit(Cause.WITHDRAWAL.label()),
                Side.AFTER.of(CountTable.PARTICIPANTS),
                col(CountTable.PARTICIPANTS),
                Side.AFTER.of(ChangeTable.BASE),
                col(ChangeTable.BASE),
                Side.AFTER.of(CountTable.MENTIONS),
                col(CountTable.MENTIONS),
                Side.AFTER.of(ChangeTable.SHARE),
                col(ChangeTable.SHARE));
        List<Column> columns = new ArrayList<>();
        for (StructField field : ChangeTable.shape(attributes).schema().fields()) {
            Column own = kept.contains(field.name()) ? col(field.name()) : told.getOrDefault(field.name(), lit(null));
            columns.add(own.cast(field.dataType()).as(field.name()));
        }
        return new ChangeTable(cells.rows().select(columns.toArray(Column[]::new)), attributes);
    }
}
