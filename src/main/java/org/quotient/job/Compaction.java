package org.quotient.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which batches of a layer to bring together: when there are many, the small ones, each with others of about its size. So a
 * content is written again about as often as the layer doubles, not with every run.
 */
final class Compaction {

    /** Listing and opening a batch costs about as much as a small one's content. */
    static final int MOST_BATCHES = 12;

    private static final int NEXT_TIER = 2;

    private Compaction() {}

    /**
     * The batches to bring together; none if there are few.
     *
     * @param sizes how many contents each batch holds, by its name
     */
    static List<String> choose(Map<String, Long> sizes) {
        if (sizes.size() <= MOST_BATCHES) {
            return List.of();
        }
        List<String> ascending = sizes.keySet().stream()
                .sorted(Comparator.<String>comparingLong(sizes::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> chosen = new ArrayList<>();
        long sum = 0;
        for (String batch : ascending) {
            if (chosen.size() > 1 && sizes.get(batch) > NEXT_TIER * sum) {
                break;
            }
            chosen.add(batch);
            sum += sizes.get(batch);
        }
        return chosen;
    }
}
