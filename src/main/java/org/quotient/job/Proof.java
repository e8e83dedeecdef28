package org.quotient.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.quotient.release.Tombstone;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.Traces;

/** Searches every file of an output for what a participant left, by the hands of the executors. */
final class Proof {

    private static final int FILES_PER_TASK = 20;
    private static final int MOST_NAMED = 20;

    private final SparkSession spark;
    private final Output output;
    private final Path root;

    Proof(SparkSession spark, Output output, Path root) {
        this.spark = spark;
        this.output = output;
        this.root = root;
    }

    /**
     * What the search found.
     *
     * @param looked for so many traces
     * @param failed files in which something was found, or that could not be searched, each with a word why
     */
    record Result(long files, long bytes, long values, int looked, List<String> failed) {

        /** The proof in a sentence. */
        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Searched %,d files, %,d bytes and %,d unpacked Parquet values for %,d traces: %s",
                    files,
                    bytes,
                    values,
                    looked,
                    failed.isEmpty() ? "none found" : "found, or not searchable, in " + failed.size() + " files");
        }

        /** @throws StopException with the files, if something is left */
        void require() {
            if (!failed.isEmpty()) {
                String named = String.join(", ", failed.subList(0, Math.min(MOST_NAMED, failed.size())));
                throw new StopException(
                        ExitCode.CHECK_FAILED,
                        "Cannot vouch for the withdrawal: because " + named + (failed.size() > MOST_NAMED ? ", …" : "")
                                + "; remove what is not the program's and withdraw again");
            }
        }
    }

    /** @param participant the hash of the id */
    Result search(KeyedHash hash, String participant, Tombstone tombstone) throws IOException {
        spark.sparkContext().setJobDescription("search what is left");
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        Traces traces = new Traces(hash);
        tombstone.traces().forEach(trace -> traces.add(trace.words(), trace.hash()));
        String folder = root.toString();
        List<String> files = output.files("");
        List<FileSearch.Finding> findings = new JavaSparkContext(spark.sparkContext())
                .parallelize(files, 1 + files.size() / FILES_PER_TASK)
                .map(file ->
                        new FileSearch(hash, participant, traces).search(new Path(folder), file, configuration.value()))
                .collect();
        return new Result(
                findings.size(),
                findings.stream().mapToLong(FileSearch.Finding::bytes).sum(),
                findings.stream().mapToLong(FileSearch.Finding::values).sum(),
                1 + traces.size(),
                findings.stream()
                        .filter(finding -> finding.hits() > 0 || finding.state() == FileSearch.State.UNREADABLE)
                        .map(finding -> finding.file()
                                + (finding.hits() > 0
                                        ? " holds " + finding.hits() + " traces"
                                        : " is no Parquet that can be unpacked"))
                        .toList());
    }
}
