package org.quotient.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.quotient.crosstab.Grouping;
import org.quotient.table.ComparedRelease;

/** A release in a few words, whose cells are counted here in the plainest way. */
final class InventedRelease {

    static final List<Grouping> GROUPINGS = List.of(Grouping.named("all"), Grouping.named("setting"));

    private record Mention(String transcript, String participant, int place, String code, String valence) {}

    private final Map<String, String> contents = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<List<String>> voices = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, String> parents = new TreeMap<>();

    /** The participant {@code setting} names in the form {@code Ada/ward} says {@code words} in an interview. */
    InventedRelease interview(String transcript, String speaker, String words) {
        String[] parts = speaker.split("/");
        contents.put(transcript, words);
        settings.put(parts[0], parts[1]);
        voices.add(List.of(transcript, parts[0]));
        return this;
    }

    /** A mention by whoever was named last. */
    InventedRelease mention(int place, String code, String valence) {
        List<String> last = voices.get(voices.size() - 1);
        mentions.add(new Mention(last.get(0), last.get(1), place, code, valence));
        return this;
    }

    InventedRelease code(String code, String parent) {
        parents.put(code, parent.isEmpty() ? null : parent);
        return this;
    }

    Map<String, List<String>> lineages() {
        Map<String, List<String>> lineages = new TreeMap<>();
        parents.forEach((code, parent) -> lineages.put(
                code, Stream.of(code, parent).filter(Objects::nonNull).toList()));
        return lineages;
    }

    ComparedRelease release() {
        Map<String, Dataset<Row>> tables = Map.of(
                "crosstab", crosstab(),
                "mentions",
                        rows(
                                "mention_id string, transcript_id string, participant_id string, start int, end int,"
                                        + " code string, valence string, quote string",
                                mentions.stream()
                                        .map(own -> RowFactory.create(
                                                own.transcript() + "-" + own.place() + "-" + own.code(),
                                                own.transcript(),
                                                own.participant(),
                                                own.place(),
                                                own.place() + 3,
                                                own.code(),
                                                own.valence(),
                                                "secret words"))),
                "transcripts",
                        rows(
                                "transcript_id string, content string",
                                contents.entrySet().stream()
                                        .map(own -> RowFactory.create(own.getKey(), own.getValue()))),
                "participants",
                        rows(
                                "participant_id string, transcripts bigint, setting string",
                                settings.entrySet().stream()
                                        .map(own -> RowFactory.create(own.getKey(), 1L, own.getValue()))),
                "turns",
                        rows(
                                "transcript_id string, participant_id string",
                                Stream.concat(
                                        voices.stream().map(own -> RowFactory.create(own.get(0), own.get(1))),
                                        contents.keySet().stream().map(own -> RowFactory.create(own, null)))),
                "codebook",
                        rows(
                                "code string, parent string",
                                parents.entrySet().stream()
                                        .map(own -> RowFactory.create(own.getKey(), own.getValue()))));
        return ComparedRelease.of(tables::get, List.of("setting"));
    }

    private static Dataset<Row> rows(String schema, Stream<Row> rows) {
        return SparkForTests.spark().createDataset(rows.toList(), Encoders.row(StructType.fromDDL(schema)));
    }

    private Dataset<Row> crosstab() {
        List<Row> cells = new ArrayList<>();
        Set<String> levels = new TreeSet<>(settings.values());
        for (String code : parents.keySet()) {
            for (String valence : List.of("any", "facilitator", "barrier", "mixed", "unclear")) {
                cells.add(cell("all", "(all)", code, valence));
                cells.add(cell("setting", "(all)", code, valence));
                levels.forEach(level -> cells.add(cell("setting", level, code, valence)));
            }
        }
        return rows(
                "by string, setting string, code string, valence string, participants bigint, participants_base bigint,"
                        + " mentions bigint",
                cells.stream());
    }

    private Row cell(String by, String level, String code, String valence) {
        Set<String> base = new HashSet<>(settings.keySet());
        base.removeIf(own -> !level.equals("(all)") && !settings.get(own).equals(level));
        Set<String> in = new HashSet<>();
        Set<List<Object>> places = new HashSet<>();
        for (Mention mention : mentions) {
            boolean counts = base.contains(mention.participant())
                    && lineages().get(mention.code()).contains(code)
                    && (valence.equals("any") || valence.equals(mention.valence()));
            if (counts) {
                in.add(mention.participant());
                places.add(List.of(mention.transcript(), mention.place()));
            }
        }
        return RowFactory.create(by, level, code, valence, (long) in.size(), (long) base.size(), (long) places.size());
    }
}
