package org.quotient.stage;

import org.apache.spark.sql.SparkSession;

/** One local Spark for all tests of a JVM. */
public final class SparkForTests {

    private static final class Holder {
        private static final SparkSession SPARK = SparkSession.builder()
                .master("local[2]")
                .appName("quotient tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    private SparkForTests() {}

    public static SparkSession spark() {
        return Holder.SPARK;
    }
}
