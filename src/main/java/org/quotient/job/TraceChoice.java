package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.release.Tombstone;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.Traces;

/**
 * Chooses by what a participant would be found again: names, contents and rare sequences of words, none of which stands in
 * what rightly stays.
 */
final class TraceChoice {

    private static final int SEQUENCE = 8;
    private static final int MOST_DRAWN = 60;
    private static final int KEPT = 5;

    private final KeyedHash hash;
    /** Candidates by what they are of: a name, or a transcript whose words they are. */
    private final Map<String, Map<String, Integer>> sequences = new TreeMap<>();

    private final Map<String, Integer> names = new HashMap<>();

    TraceChoice(KeyedHash hash) {
        this.hash = hash;
    }

    /** Adds a name; one that may be an ordinary word or number is left out. */
    void name(String name) {
        List<String> words = Traces.words(name);
        if (Traces.areTelling(words)) {
            names.put(Traces.hash(hash, words), words.size());
        }
    }

    /** Adds the words of turns of one transcript. */
    void words(String transcript, Collection<String> turns) {
        List<List<String>> all = new ArrayList<>();
        for (String turn : turns) {
            List<String> words = Traces.words(turn);
            for (int i = 0; i + SEQUENCE <= words.size(); i++) {
                all.add(words.subList(i, i + SEQUENCE));
            }
        }
        Map<String, Integer> drawn = sequences.computeIfAbsent(transcript, key -> new TreeMap<>());
        int step = Math.max(1, all.size() / MOST_DRAWN);
        for (int i = 0; i < all.size(); i += step) {
            drawn.put(Traces.hash(hash, all.get(i)), SEQUENCE);
        }
    }

    /**
     * The traces that stand nowhere in what stays.
     *
     * @param tables that stay
     * @param texts that stay
     */
    List<Tombstone.Trace> choose(List<Dataset<Row>> tables, List<String> texts) throws IOException {
        Traces candidates = new Traces(hash);
        names.forEach((hashed, words) -> candidates.add(words, hashed));
        sequences.values().forEach(own -> own.forEach((hashed, words) -> candidates.add(words, hashed)));
        Set<String> common = new HashSet<>();
        texts.forEach(text -> common.addAll(candidates.in(text)));
        for (Dataset<Row> table : tables) {
            FlatMapFunction<Row, String> found = row -> in(row, candidates);
            common.addAll(table.flatMap(found, Encoders.STRING()).distinct().collectAsList());
        }
        List<Tombstone.Trace> chosen = new ArrayList<>();
        names.forEach((hashed, words) -> add(chosen, hashed, words, common));
        sequences
                .values()
                .forEach(own -> own.entrySet().stream()
                        .filter(entry -> !common.contains(entry.getKey()))
                        .limit(KEPT)
                        .forEach(entry -> add(chosen, entry.getKey(), entry.getValue(), common)));
        return chosen;
    }

    private static void add(List<Tombstone.Trace> chosen, String hashed, int words, Set<String> common) {
        if (!common.contains(hashed)) {
            chosen.add(new Tombstone.Trace(words, hashed));
        }
    }

    private static Iterator<String> in(Row row, Traces candidates) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof String text) {
                found.addAll(candidates.in(text));
            }
        }
        return found.iterator();
    }
}
