package org.quotient.job;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.table.Shape;

/**
 * A private folder under the output's store in which a run keeps what it computed once and needs more than once. Here the
 * pipeline's lazy tables become facts.
 */
final class Scratch {

    private final SparkSession spark;
    private final Path folder;
    private final StoreEncryption encryption;

    Scratch(SparkSession spark, Path folder) {
        this.spark = spark;
        this.encryption = StoreEncryption.of(spark.sparkContext().hadoopConfiguration());
        this.folder = folder;
    }

    /** Computes {@code rows}, and gives back what was computed. */
    Dataset<Row> keep(String name, Shape shape, Dataset<Row> rows) {
        spark.sparkContext().setJobDescription(name);
        String path = new Path(folder, name).toString();
        encryption.apply(rows.write()).parquet(path);
        return spark.read().schema(shape.schema()).parquet(path);
    }
}
