package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table that a release publishes. */
public interface ReleaseTable {

    Dataset<Row> rows();

    TableDescription description();
}
