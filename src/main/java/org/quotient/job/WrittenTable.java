package org.quotient.job;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Opens a table of a release. */
final class WrittenTable {

    /** Where Spark writes down a file's columns in its own words. */
    private static final String COLUMNS = "org.apache.spark.sql.parquet.row.metadata";

    private WrittenTable() {}

    /**
     * The rows of the table in a folder. Spark would start a job to find the columns; the end of one file tells them too, since
     * all files of a table are written at once.
     */
    static Dataset<Row> rows(SparkSession spark, Path folder) {
        Path file = new Path(folder, "part-0.parquet");
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(file, spark.sparkContext().hadoopConfiguration()))) {
            String columns = reader.getFileMetaData().getKeyValueMetaData().get(COLUMNS);
            return spark.read().schema((StructType) DataType.fromJson(columns)).parquet(folder.toString());
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with the file, Spark's own words for it are known to all that read tables.
            return spark.read().parquet(folder.toString());
        }
    }
}
