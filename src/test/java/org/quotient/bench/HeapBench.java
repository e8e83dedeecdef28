package org.quotient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures the heap that our stage takes, alone in a JVM: {@code FOLDER TOKENS}. */
public final class HeapBench {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT_PEAK = "VmHWM:";

    private HeapBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String surroundings = Surroundings.describe();
        HeapWatch watch = HeapWatch.start();
        Material material = Material.read(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        try (LocalSpark spark = LocalSpark.open(material)) {
            long tokens = new OurStage(spark).count();
            HeapWatch.Peak peak = watch.stop();
            Prose.title("Memory of our stage");
            Prose.print(String.format(
                    Locale.ROOT,
                    "A, the job's own stage in Spark local[%d], annotates %,d tokens alone in a JVM that ends at the"
                            + " first OutOfMemoryError. Used heap is read at each of the %d garbage collections, from"
                            + " the start of the JVM to the end of the stage; sizes in MB, millions of bytes.",
                    LocalSpark.THREADS,
                    tokens,
                    peak.collections()));
            Prose.print(surroundings);
            print(peak);
        }
    }

    private static void print(HeapWatch.Peak peak) throws IOException {
        System.out.println();
        row("peak of used heap after a collection", peak.usedAfter(), "aim: under 1,500");
        row("peak of used heap before one, garbage included", peak.usedBefore(), "");
        row("peak of committed heap", peak.committed(), "bounded by -Xmx");
        row("heap still in use at the end", peak.usedAfterLast(), "model, Spark and the cached turns");
        if (Files.isReadable(STATUS)) {
            row("peak of the whole process, resident", residentPeak(), "heap, code, Spark's own buffers");
        }
    }

    private static void row(String label, long bytes, String remark) {
        System.out.printf(Locale.ROOT, "%-48s %,8.0f MB   %s%n", label, bytes / 1e6, remark);
    }

    private static long residentPeak() throws IOException {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT_PEAK))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
