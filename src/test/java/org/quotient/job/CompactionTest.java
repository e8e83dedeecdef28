package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompactionTest {

    @Test
    void aFewBatchesStayAsTheyAre() {
        assertEquals(List.of(), Compaction.choose(Map.of("a", 1L, "b", 300L)));
    }

    @Test
    void manySmallBatchesComeTogetherAndTheLargeOneStays() {
        Map<String, Long> sizes = new TreeMap<>(Map.of("large", 100_000L));
        for (int i = 0; i < Compaction.MOST_BATCHES; i++) {
            sizes.put("small-" + (char) ('a' + i), 1L);
        }
        List<String> chosen = Compaction.choose(sizes);
        assertEquals(Compaction.MOST_BATCHES, chosen.size());
        assertTrue(chosen.stream().allMatch(name -> name.startsWith("small-")));
    }

    @Test
    void withOneInterviewARunAContentIsWrittenAgainOnlyAsOftenAsTheLayerDoubles() {
        Map<String, Long> sizes = new TreeMap<>();
        long written = 0;
        int runs = 4096;
        for (int run = 0; run < runs; run++) {
            sizes.put(String.format("%05d", run), 1L);
            List<String> chosen = Compaction.choose(sizes);
            if (!chosen.isEmpty()) {
                long sum = chosen.stream().mapToLong(sizes::get).sum();
                sizes.keySet().removeAll(chosen);
                sizes.put(String.format("%05d-merged", run), sum);
                written += sum;
            }
            assertTrue(sizes.size() <= Compaction.MOST_BATCHES + 1, "run " + run);
        }
        assertTrue(written <= runs * 13L, "written again " + written + " times for " + runs + " contents");
    }
}
