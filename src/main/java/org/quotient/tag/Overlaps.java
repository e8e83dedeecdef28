package org.quotient.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quotient.codebook.OverlapPolicy;
import org.quotient.tag.match.Hit;

/** Chooses among matches that share words, by the codebook's policy. */
final class Overlaps {

    private Overlaps() {}

    /** Longer before shorter, then the earlier place, then the earlier pattern. */
    private static final Comparator<Hit<CodePattern>> ORDER = Comparator.comparingInt(
                    (Hit<CodePattern> hit) -> -hit.length())
            .thenComparing(Hit::first)
            .thenComparing(hit -> hit.meaning().order());

    /** Of one pattern, of the matches that begin at one word, the longest: the others say nothing more. */
    static List<Hit<CodePattern>> longestOfEach(List<Hit<CodePattern>> matches) {
        Map<List<Integer>, Hit<CodePattern>> longest = new LinkedHashMap<>();
        for (Hit<CodePattern> match : matches) {
            longest.merge(
                    List.of(match.meaning().order(), match.first()),
                    match,
                    (one, other) -> one.length() >= other.length() ? one : other);
        }
        return List.copyOf(longest.values());
    }

    /**
     * The matches that count.
     *
     * @param covered where the others go
     */
    static List<Hit<CodePattern>> resolve(
            OverlapPolicy policy, List<Hit<CodePattern>> matches, List<Hit<CodePattern>> covered) {
        List<Hit<CodePattern>> ranked = new ArrayList<>(matches);
        ranked.sort(ORDER);
        List<Hit<CodePattern>> kept = new ArrayList<>();
        for (Hit<CodePattern> match : ranked) {
            boolean free = kept.stream().noneMatch(other -> covers(policy, other, match));
            (free ? kept : covered).add(match);
        }
        return kept;
    }

    private static boolean covers(OverlapPolicy policy, Hit<CodePattern> kept, Hit<CodePattern> match) {
        boolean oneCode = kept.meaning().code().equals(match.meaning().code());
        return switch (policy) {
            case LONGEST_IN_CODE -> oneCode && kept.shares(match);
            case LONGEST_OVER_ALL -> kept.shares(match);
            case ALL -> oneCode && kept.first() == match.first() && kept.end() == match.end();
        };
    }
}
