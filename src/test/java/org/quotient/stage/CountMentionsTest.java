package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.quotient.crosstab.CellKey;
import org.quotient.crosstab.CellValence;
import org.quotient.crosstab.Counts;
import org.quotient.crosstab.Grouping;
import org.quotient.table.CountTable;
import org.quotient.table.MatchTable;
import org.quotient.table.PlacementTable;

/** Spark's counts are those of a count by hand, for random mentions, attributes and parents. */
class CountMentionsTest {

    private static final SparkSession SPARK = SparkForTests.spark();
    private static final Map<String, List<String>> LINEAGES = new TreeMap<>(Map.of(
            "supervision", List.of("supervision", "support", "all-support"),
            "training", List.of("training", "support", "all-support"),
            "support", List.of("support", "all-support"),
            "pay", List.of("pay")));
    private static final List<Grouping> GROUPINGS = List.of(
            new Grouping(List.of()), new Grouping(List.of("setting")), new Grouping(List.of("setting", "region")));

    private record Found(
            String participant,
            String transcript,
            int turn,
            int sentence,
            int start,
            int end,
            String code,
            String valence) {

        Row row() {
            return RowFactory.create(
                    "id",
                    transcript,
                    participant,
                    turn,
                    sentence,
                    start,
                    end,
                    "m",
                    "q",
                    code,
                    "p",
                    valence,
                    "kind",
                    null,
                    null,
                    null,
                    "r",
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null);
        }
    }

    @Test
    void countsEqualThoseOfANaiveCount() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Map<String, Map<String, String>> attributes = new TreeMap<>();
            for (int i = 0; i < 8; i++) {
                Map<String, String> own = new HashMap<>();
                if (random.nextInt(4) > 0) {
                    own.put("setting", "s" + random.nextInt(2));
                }
                own.put("region", "r" + random.nextInt(3));
                attributes.put("P" + i, own);
            }
            List<Found> found = found(random);
            Map<CellKey, Counts> expected = naive(found, attributes);
            for (int partitions : new int[] {1, 5}) {
                assertEquals(expected, counted(found, attributes, partitions), "seed " + seed);
            }
        }
    }

    @Test
    void aParentIsTheUnionOfItsChildrenNeverTheSum() {
        List<Found> found = List.of(
                new Found("P0", "t0", 1, 1, 0, 5, "supervision", "facilitator"),
                new Found("P0", "t0", 1, 1, 0, 5, "training", "barrier"),
                new Found("P1", "t1", 1, 1, 0, 5, "training", "facilitator"));
        Map<String, Map<String, String>> attributes = Map.of("P0", Map.of(), "P1", Map.of());
        Map<CellKey, Counts> counts = counted(found, attributes, 2);
        assertEquals(new Counts(2, 2, 2, 2, 2), counts.get(key("support", CellValence.ANY)));
        assertEquals(
                1, counts.get(key("support", CellValence.MIXED)).participants(), "help and hindrance in one person");
        assertEquals(0, counts.get(key("support", CellValence.MIXED)).mentions(), "but in no single mention");
        assertTrue(!counts.containsKey(key("training", CellValence.MIXED)), "two people are not one");
    }

    private static CellKey key(String code, CellValence valence) {
        return new CellKey("all", List.of(), code, valence);
    }

    private static List<Found> found(Random random) {
        List<Found> found = new ArrayList<>();
        List<String> codes = List.copyOf(LINEAGES.keySet());
        String[] valences = {"facilitator", "barrier", "mixed", "unclear"};
        for (int i = 0; i < 150; i++) {
            int turn = random.nextInt(4);
            int start = random.nextInt(3);
            found.add(new Found(
                    "P" + random.nextInt(8),
                    "t" + random.nextInt(4),
                    turn,
                    random.nextInt(2),
                    turn * 10 + start,
                    turn * 10 + start + 1 + random.nextInt(2),
                    codes.get(random.nextInt(codes.size())),
                    valences[random.nextInt(4)]));
        }
        return found;
    }

    private static Map<CellKey, Counts> counted(
            List<Found> found, Map<String, Map<String, String>> attributes, int partitions) {
        MatchTable matches = new MatchTable(
                SPARK.createDataset(found.stream().map(Found::row).toList(), Encoders.row(MatchTable.SHAPE.schema()))
                        .repartition(partitions));
        List<Row> placements = new ArrayList<>();
        attributes.forEach((id, values) -> GROUPINGS.forEach(grouping -> grouping.combinations(values)
                .forEach(combination -> placements.add(PlacementTable.encode(id, 1L, grouping.name(), combination)))));
        PlacementTable placed =
                new PlacementTable(SPARK.createDataset(placements, Encoders.row(PlacementTable.SHAPE.schema())));
        Map<CellKey, Counts> counts = new HashMap<>();
        new CountMentions(LINEAGES)
                .apply(matches, placed)
                .rows()
                .collectAsList()
                .forEach(row -> {
                    Map.Entry<CellKey, Counts> entry = CountTable.decode(row);
                    counts.put(entry.getKey(), entry.getValue());
                });
        return counts;
    }

    /** Looks, for every cell that can be, through all mentions. */
    private static Map<CellKey, Counts> naive(List<Found> found, Map<String, Map<String, String>> attributes) {
        Map<CellKey, Counts> counts = new HashMap<>();
        for (Grouping grouping : GROUPINGS) {
            Set<List<String>> combinations = new HashSet<>();
            attributes.values().forEach(values -> combinations.addAll(grouping.combinations(values)));
            for (List<String> combination : combinations) {
                for (String code : List.of("supervision", "training", "support", "all-support", "pay")) {
                    for (CellValence valence : CellValence.values()) {
                        Counts cell = cell(found, attributes, grouping, combination, code, valence);
                        if (!cell.equals(Counts.NONE)) {
                            counts.put(new CellKey(grouping.name(), combination, code, valence), cell);
                        }
                    }
                }
            }
        }
        return counts;
    }

    private static Counts cell(
            List<Found> found,
            Map<String, Map<String, String>> attributes,
            Grouping grouping,
            List<String> combination,
            String code,
            CellValence valence) {
        Set<Object> participants = new HashSet<>();
        Set<Object> transcripts = new HashSet<>();
        Set<Object> turns = new HashSet<>();
        Set<Object> sentences = new HashSet<>();
        Set<Object> mentions = new HashSet<>();
        Set<String> helped = new HashSet<>();
        Set<String> hindered = new HashSet<>();
        for (Found one : found) {
            boolean here = LINEAGES.get(one.code()).contains(code)
                    && grouping.combinations(attributes.get(one.participant())).contains(combination);
            if (here && one.valence().equals("facilitator")) {
                helped.add(one.participant());
            }
            if (here && one.valence().equals("barrier")) {
                hindered.add(one.participant());
            }
            if (here && (valence == CellValence.ANY || one.valence().equals(valence.label()))) {
                participants.add(one.participant());
                transcripts.add(one.transcript());
                turns.add(List.of(one.participant(), one.transcript(), one.turn()));
                sentences.add(List.of(one.participant(), one.transcript(), one.turn(), one.sentence()));
                mentions.add(List.of(one.participant(), one.transcript(), one.start(), one.end()));
            }
        }
        if (valence == CellValence.MIXED) {
            helped.retainAll(hindered);
            participants.addAll(helped);
        }
        return new Counts(participants.size(), transcripts.size(), turns.size(), sentences.size(), mentions.size());
    }
}
