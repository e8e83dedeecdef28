package org.quotient.table;

import java.util.List;

/**
 * What a published table is, for people and for other programs.
 *
 * @param name of the table and its folder
 * @param meaning what one row is
 * @param key the columns that together name a row, in the order by which the rows are sorted
 */
public record TableDescription(String name, String meaning, List<String> key, List<ColumnDescription> columns) {

    /** A column; {@code type} in Spark's words. */
    public record ColumnDescription(String name, String type, String comment) {}

    public TableDescription {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }
}
