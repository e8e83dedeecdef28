package org.quotient.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Reads written files back, by the hands of the executors. */
final class ParquetFiles {

    private final SparkSession spark;
    private final Path root;

    /** @param root what the names of files are relative to */
    ParquetFiles(SparkSession spark, Path root) {
        this.spark = spark;
        this.root = root;
    }

    /**
     * What a file is.
     *
     * @param rows by its footer
     */
    record Facts(long rows, long bytes, String sha256) implements Serializable {}

    /** The facts of files, in their order. */
    List<Facts> read(List<String> names) {
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        List<String> paths =
                names.stream().map(name -> new Path(root, name).toString()).toList();
        return new JavaSparkContext(spark.sparkContext())
                .parallelize(
                        paths,
                        Math.max(1, Math.min(paths.size(), spark.sparkContext().defaultParallelism())))
                .map(path -> read(new Path(path), configuration.value()))
                .collect();
    }

    private static Facts read(Path file, Configuration configuration) throws IOException {
        Disk disk = new Disk(configuration);
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
            return new Facts(
                    reader.getRecordCount(),
                    disk.system(file).getFileStatus(file).getLen(),
                    disk.sha256(file));
        }
    }
}
