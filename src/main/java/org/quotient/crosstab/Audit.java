package org.quotient.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The laws that hold between the cells of every cross-tabulation; a run publishes nothing that breaks one. */
public final class Audit {

    private static final List<ToLongFunction<Cell>> ADDITIVE = List.of(
            cell -> cell.counts().participants(),
            cell -> cell.counts().turns(),
            cell -> cell.counts().sentences(),
            cell -> cell.counts().mentions(),
            cell -> cell.base().participants(),
            cell -> cell.base().words());

    private Audit() {}

    /** A sentence for each cell that breaks a law; none for sound cells. */
    public static List<String> violations(List<Cell> cells) {
        List<String> violations = new ArrayList<>();
        Map<CellKey, Cell> byKey = cells.stream().collect(Collectors.toMap(Cell::key, cell -> cell));
        for (Cell cell : cells) {
            units(cell, violations);
            if (cell.key().valence() != CellValence.ANY) {
                Cell any = byKey.get(new CellKey(
                        cell.key().by(), cell.key().combination(), cell.key().code(), CellValence.ANY));
                check(cell.counts().participants() <= any.counts().participants(), cell, "exceeds any", violations);
            }
        }
        margins(cells, byKey, violations);
        return violations;
    }

    private static void units(Cell cell, List<String> violations) {
        Counts counts = cell.counts();
        check(
                counts.participants() <= cell.base().participants(),
                cell,
                "has more participants than its base",
                violations);
        check(
                counts.mentions() >= counts.turns() && counts.sentences() >= counts.turns(),
                cell,
                "has fewer mentions or sentences than turns",
                violations);
        check(counts.turns() >= counts.transcripts(), cell, "has fewer turns than transcripts", violations);
        if (cell.key().valence() != CellValence.MIXED) {
            check(counts.turns() >= counts.participants(), cell, "has fewer turns than participants", violations);
        }
    }

    /** Everybody has one level of each attribute: what is counted in persons or their words adds up to the margin. */
    private static void margins(List<Cell> cells, Map<CellKey, Cell> byKey, List<String> violations) {
        Map<CellKey, List<Cell>> inner = cells.stream()
                .flatMap(cell -> marginsOf(cell.key()).stream().map(margin -> Map.entry(margin, cell)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        inner.forEach((key, parts) -> {
            Cell margin = byKey.get(key);
            // Each attribute on whose margin the cell lies sums up to it once.
            long times = key.combination().stream().filter(Grouping.ALL::equals).count();
            boolean sound = ADDITIVE.stream()
                    .allMatch(measure -> times * measure.applyAsLong(margin)
                            == parts.stream().mapToLong(measure).sum());
            check(sound, margin, "is not the sum of its parts", violations);
        });
    }

    private static List<CellKey> marginsOf(CellKey key) {
        List<CellKey> margins = new ArrayList<>();
        for (int i = 0; i < key.combination().size(); i++) {
            if (!key.combination().get(i).equals(Grouping.ALL)) {
                List<String> margin = new ArrayList<>(key.combination());
                margin.set(i, Grouping.ALL);
                margins.add(new CellKey(key.by(), margin, key.code(), key.valence()));
            }
        }
        return margins;
    }

    private static void check(boolean holds, Cell cell, String what, List<String> violations) {
        if (!holds) {
            violations.add("The cell " + cell.key() + " " + what);
        }
    }
}
