package org.quotient.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.table.SourceTable;

/**
 * A table of transcripts as it was found.
 *
 * @param rows a column {@code v0}, {@code v1} … for each of {@code columns}, then file, line and flaw
 * @param columns as the table calls them
 */
record OpenTable(Dataset<Row> rows, List<String> columns) {

    OpenTable {
        columns = List.copyOf(columns);
    }

    static String value(int column) {
        return "v" + column;
    }

    /** The schema of rows of {@code columns} texts. */
    static StructType schema(int columns) {
        StructType schema = new StructType();
        for (int i = 0; i < columns; i++) {
            schema = schema.add(value(i), DataTypes.StringType);
        }
        return schema.add(SourceTable.FILE, DataTypes.StringType)
                .add(SourceTable.LINE, DataTypes.IntegerType)
                .add(SourceTable.FLAW, DataTypes.StringType);
    }
}
