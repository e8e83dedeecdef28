package org.quotient.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.quotient.stage.Bins;
import org.quotient.stage.FileReading;
import org.quotient.stage.InputFile;
import org.quotient.stage.ReadFiles;
import org.quotient.transcript.Cast;
import org.quotient.transcript.ReadingMaterial;

/** Measures the reading stage in Spark local[1], many small files and one large, with its heap: {@code FOLDER FILES MB}. */
public final class ReadingStageBench {

    private static final Cast CAST = new Cast(List.of("Speaker 1"), List.of(new Cast.Member("P01", "Speaker 2")));
    private static final Disk DISK = new Disk(new Configuration());
    private static final long SEED = 20261122;
    private static final int SMALL = 120;
    private static final int WORDS_PER_MEGABYTE = 170_000;

    private ReadingStageBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            List<InputFile> small = small(folder, number);
            measure(spark, "warm-up", small.subList(0, Math.min(1_000, number)), ReadingStageBench::timed);
            measure(spark, number + " small files, unguarded", small, FileReading::unbounded);
            measure(spark, number + " small files", small, ReadingStageBench::timed);
            String large = ReadingMaterial.text(SEED, Integer.parseInt(arguments[2]) * WORDS_PER_MEGABYTE);
            InputFile one = write(folder, "large.txt", large);
            measure(spark, "one of " + one.bytes() / 1_000_000 + " MB", List.of(one), ReadingStageBench::timed);
        }
    }

    /** As the job reads. */
    private static org.quotient.transcript.Reading timed(InputFile file, byte[] bytes) {
        return new TimedReading(FileReading::unbounded, ReadingLimit.USUAL).read(file, bytes);
    }

    private static List<InputFile> small(Path folder, int number) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            files.add(write(folder, "small" + i + ".txt", ReadingMaterial.text(SEED + i, SMALL)));
        }
        return files;
    }

    private static InputFile write(Path folder, String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(UTF_8));
        return new InputFile(file.toUri().toString(), name, name, Files.size(file), CAST);
    }

    private static void measure(SparkSession spark, String what, List<InputFile> files, FileReading reading) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long turns = new ReadFiles(spark, file -> DISK.bytes(new org.apache.hadoop.fs.Path(file.path())), reading)
                .apply(Bins.pack(files, 4))
                .rows()
                .selectExpr("sum(size(turns))")
                .collectAsList()
                .get(0)
                .getLong(0);
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = files.stream().mapToLong(InputFile::bytes).sum();
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-32s %,8.1f s %,10.0f files/s %,8.2f MB/s, %,d turns, peak of used heap %,d MB%n",
                what,
                seconds,
                files.size() / seconds,
                bytes / 1e6 / seconds,
                turns,
                peak / 1_000_000);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
