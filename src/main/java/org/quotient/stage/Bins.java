package org.quotient.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Packs files into bins of about equal size, the largest first, each into the bin that is emptiest. Texts that stand in one
 * project file go together, for it has to be read as a whole.
 */
public final class Bins {

    private static final long SMALLEST_BIN = 256 << 10;

    private Bins() {}

    private static final class Bin {
        private final int number;
        private final List<InputFile> files = new ArrayList<>();
        private long bytes;

        Bin(int number) {
            this.number = number;
        }

        long bytes() {
            return bytes;
        }

        int number() {
            return number;
        }
    }

    /** What stays together. */
    private record Load(List<InputFile> files, long bytes) {}

    /** At most {@code most} bins, none of them empty; fewer where they would be tiny. */
    public static List<List<InputFile>> pack(List<InputFile> files, int most) {
        long total = bytes(files);
        int number = (int) Math.max(1, Math.min(Math.min(most, files.size()), total / SMALLEST_BIN + 1));
        PriorityQueue<Bin> bins =
                new PriorityQueue<>(Comparator.comparingLong(Bin::bytes).thenComparingInt(Bin::number));
        List<Bin> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(new Bin(i));
        }
        bins.addAll(all);
        loads(files).stream()
                .sorted(Comparator.comparingLong((Load load) -> -load.bytes())
                        .thenComparing(load -> load.files().get(0).id()))
                .forEach(load -> {
                    Bin emptiest = bins.remove();
                    emptiest.files.addAll(load.files());
                    // A file costs something even when it is empty.
                    emptiest.bytes += load.bytes() + load.files().size();
                    bins.add(emptiest);
                });
        return all.stream()
                .map(bin -> List.copyOf(bin.files))
                .filter(bin -> !bin.isEmpty())
                .toList();
    }

    private static List<Load> loads(List<InputFile> files) {
        Map<String, List<InputFile>> projects = new LinkedHashMap<>();
        List<Load> loads = new ArrayList<>();
        for (InputFile file : files) {
            if (file.part() instanceof InputPart.Inline) {
                projects.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(file);
            } else {
                loads.add(new Load(List.of(file), file.bytes()));
            }
        }
        projects.values().forEach(own -> loads.add(new Load(own, bytes(own))));
        return loads;
    }

    private static long bytes(List<InputFile> files) {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }
}
