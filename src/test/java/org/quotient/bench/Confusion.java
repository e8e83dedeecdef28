package org.quotient.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many comments of each side, as people see it, are put on each side. */
final class Confusion {

    private final Map<Side, Map<Side, Long>> counts = new EnumMap<>(Side.class);

    /** @param machine the side on which the way to be judged puts a comment */
    static Confusion of(List<TaggedComment> comments, Function<TaggedComment, Side> machine) {
        Confusion confusion = new Confusion();
        comments.forEach(comment -> confusion.add(comment.people(), machine.apply(comment)));
        return confusion;
    }

    void add(Side people, Side machine) {
        counts.computeIfAbsent(people, side -> new EnumMap<>(Side.class)).merge(machine, 1L, Long::sum);
    }

    long count(Side people, Side machine) {
        return counts.getOrDefault(people, Map.of()).getOrDefault(machine, 0L);
    }

    long total() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The share on the right side; a comment put on no side is wrong. */
    double accuracy() {
        long right =
                Side.OF_PEOPLE.stream().mapToLong(side -> count(side, side)).sum();
        return total() == 0 ? 0 : (double) right / total();
    }

    /** The mean of the F1 of the three sides that people tell apart. */
    double macroF1() {
        return Side.OF_PEOPLE.stream()
                .mapToDouble(side -> tally(side).f1())
                .average()
                .orElseThrow();
    }

    private Tally tally(Side side) {
        long people = 0;
        long machine = 0;
        for (Side other : Side.values()) {
            people += count(side, other);
            machine += count(other, side);
        }
        long both = count(side, side);
        return new Tally(both, machine - both, people - both);
    }
}
