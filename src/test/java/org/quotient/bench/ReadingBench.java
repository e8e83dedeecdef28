package org.quotient.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quotient.transcript.ReadingMaterial;

/** Measures each reader beside its library's raw extraction, on one core: {@code WORDS ROUNDS}. */
public final class ReadingBench {

    private static final long SEED = 20261122;
    private static final double LEAST_SECONDS = 0.3;

    private ReadingBench() {}

    private interface Work {
        int done() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        Prose.title("Reading, each format beside its library");
        Prose.print("One invented interview (a seed's), read again and again in one thread; a second is one of the"
                + " processor's, so that others on the machine count little. The first round is not counted; medians."
                + " MB are millions of bytes of the file, words those that somebody says.");
        Prose.print(Surroundings.describe());
        System.out.println();
        System.out.printf(
                "%-14s %9s %9s %11s %9s %7s  %s%n", "file", "kB", "MB/s", "words/s", "raw MB/s", "ratio", "raw");
        for (Map.Entry<String, byte[]> file :
                ReadingMaterial.files(SEED, Integer.parseInt(arguments[0])).entrySet()) {
            row(file.getKey(), file.getValue(), rounds);
        }
    }

    private static void row(String name, byte[] bytes, int rounds) throws IOException {
        int words = ReadingMaterial.words(ReadingMaterial.read(name, bytes));
        List<Double> ours = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double read = perSecond(() -> ReadingMaterial.words(ReadingMaterial.read(name, bytes)));
            double extracted = perSecond(() -> RawText.length(name, bytes));
            if (round > 0) {
                ours.add(read);
                raw.add(extracted);
                ratios.add(read / extracted);
            }
        }
        double files = Spread.of(ours).median();
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9.0f %,9.1f %,11.0f %,9.1f %7.3f  %s%n",
                name,
                bytes.length / 1e3,
                files * bytes.length / 1e6,
                files * words,
                Spread.of(raw).median() * bytes.length / 1e6,
                Spread.of(ratios).median(),
                RawText.library(name));
    }

    /** How often in a second of the processor's time. */
    private static double perSecond(Work work) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double seconds = 0;
        long times = 0;
        long found = 0;
        while (seconds < LEAST_SECONDS) {
            found += work.done();
            times++;
            seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        }
        if (found == 0) {
            throw new IllegalStateException("Cannot measure: because nothing was read");
        }
        return times / seconds;
    }
}
