package org.quotient.crosstab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;

class CrossTabulationTest {

    private static final Codebook CODEBOOK = CodebookReader.read(
            "codebook.yml", "codes:\n  - {code: pay, kind: ambivalent, patterns: [pay]}\n", new ArrayList<>());
    private static final Grouping BOTH = new Grouping(List.of("setting", "region"));

    @Test
    void aParticipantStandsInHerCellAndInEveryMarginAboveIt() {
        assertEquals(
                List.of(
                        List.of("(all)", "(all)"),
                        List.of("(all)", "(not stated)"),
                        List.of("Ward", "(all)"),
                        List.of("Ward", "(not stated)")),
                BOTH.combinations(Map.of("setting", "Ward")));
        assertEquals(List.of(List.of()), new Grouping(List.of()).combinations(Map.of("setting", "Ward")));
    }

    @Test
    void theGridHasACellForEveryCombinationMarginsFirstMissingLast() {
        List<List<String>> grid =
                new Grouping(List.of("setting")).grid(Map.of("setting", Set.of("(not stated)", "Ward", "Community")));
        assertEquals(List.of(List.of("(all)"), List.of("Community"), List.of("Ward"), List.of("(not stated)")), grid);
    }

    @Test
    void cellsInWhichNothingWasFoundAreThereWithZeros() {
        Grouping setting = new Grouping(List.of("setting"));
        CellKey found = new CellKey("setting", List.of("Ward"), "pay", CellValence.BARRIER);
        List<Cell> cells = new CrossTabulation(
                        CODEBOOK, List.of(setting), Map.of("setting", Set.of("Ward", "Community")))
                .cells(
                        Map.of(found, new Counts(2, 2, 3, 3, 4)),
                        Map.of(new CrossTabulation.Column("setting", List.of("Ward")), new Base(3, 2000)));
        assertEquals(3 * CellValence.values().length, cells.size());
        Cell cell = cells.stream()
                .filter(own -> own.key().equals(found))
                .findFirst()
                .orElseThrow();
        assertEquals(2.0, cell.mentionsPer1000Words().orElseThrow());
        Cell empty = cells.get(CellValence.values().length);
        assertEquals(List.of("Community"), empty.key().combination());
        assertEquals(Counts.NONE, empty.counts());
        assertTrue(empty.mentionsPer1000Words().isEmpty());
    }

    @Test
    void theAuditFindsCellsThatBreakALaw() {
        Base base = new Base(3, 100);
        Cell sound = cell(List.of("(all)"), CellValence.ANY, new Counts(1, 1, 1, 1, 1), base);
        Cell part = cell(List.of("Ward"), CellValence.ANY, new Counts(1, 1, 1, 1, 1), base);
        assertEquals(List.of(), Audit.violations(List.of(sound, part)));

        Cell crowded = cell(List.of("(all)"), CellValence.ANY, new Counts(4, 4, 4, 4, 4), base);
        assertTrue(Audit.violations(List.of(crowded)).get(0).endsWith("has more participants than its base"));
        Cell fewer = cell(List.of("(all)"), CellValence.ANY, new Counts(1, 1, 2, 2, 1), base);
        assertTrue(Audit.violations(List.of(fewer)).get(0).endsWith("has fewer mentions or sentences than turns"));
        Cell stray = cell(List.of("Ward"), CellValence.ANY, new Counts(2, 2, 2, 2, 2), base);
        assertTrue(Audit.violations(List.of(sound, stray)).get(0).endsWith("is not the sum of its parts"));
    }

    private static Cell cell(List<String> combination, CellValence valence, Counts counts, Base base) {
        return new Cell(new CellKey("setting", combination, "pay", valence), "Pay", counts, base);
    }
}
