package org.quotient.job;

import org.apache.spark.sql.SparkSession;

/** Opens the Spark session with the settings on which the correctness of a release rests. */
final class Sessions {

    private static final String SPARK_LINE = "4.";
    private static final long SHUFFLES_PER_CORE = 2;
    private static final long BYTES_PER_SHUFFLE = 8L << 20;
    private static final long MOST_SHUFFLES = 10_000;
    /** Below this, planning again at every shuffle and compiling code for every query cost more than they save. */
    private static final long LARGE_BYTES = 16L << 20;

    private Sessions() {}

    static SparkSession open(Inputs inputs) {
        return open(inputs.study().name(), inputs.bytes());
    }

    /** @param bytes that are to be worked on, about */
    static SparkSession open(String name, long bytes) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("quotient " + name)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.files.ignoreCorruptFiles", "false")
                .config("spark.sql.files.ignoreMissingFiles", "false")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (System.getProperty("spark.master") == null) {
            builder.master("local[*]");
        }
        SparkSession spark = builder.getOrCreate();
        if (!spark.version().startsWith(SPARK_LINE)) {
            String found = spark.version();
            spark.stop();
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot run: because this is Spark " + found + " and Quotient needs Spark 4");
        }
        // The executors of a cluster come later than this: its number of cores is not known yet, that of bytes is.
        long partitions = Math.max(
                SHUFFLES_PER_CORE * spark.sparkContext().defaultParallelism(),
                Math.min(MOST_SHUFFLES, bytes / BYTES_PER_SHUFFLE));
        setUnlessGiven(spark, "spark.sql.shuffle.partitions", Long.toString(partitions));
        boolean large = bytes >= LARGE_BYTES;
        setUnlessGiven(spark, "spark.sql.adaptive.enabled", Boolean.toString(large));
        setUnlessGiven(spark, "spark.sql.codegen.wholeStage", Boolean.toString(large));
        setUnlessGiven(spark, "spark.sql.codegen.factoryMode", large ? "FALLBACK" : "NO_CODEGEN");
        return spark;
    }

    private static void setUnlessGiven(SparkSession spark, String key, String value) {
        if (!spark.sparkContext().getConf().contains(key)) {
            spark.conf().set(key, value);
        }
    }
}
