package org.quotient.tag;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every match of many sequences in a sentence, looking only at those that can begin at a token.
 *
 * @param <T> what a sequence stands for
 */
final class PhraseIndex<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, ArrayList<Entry<T>>> byKey = new HashMap<>();
    private static final int PREFIX = 3;

    private final HashMap<String, ArrayList<Entry<T>>> byPrefix = new HashMap<>();
    private final ArrayList<Entry<T>> unkeyed = new ArrayList<>();

    private record Entry<T extends Serializable>(Sequence sequence, T meaning) implements Serializable {}

    /**
     * A match of tokens {@code [first, end)}.
     *
     * @param meaning what matched
     */
    record Hit<T>(T meaning, int first, int end) {

        int length() {
            return end - first;
        }

        boolean overlaps(Hit<?> other) {
            return first < other.end && other.first < end;
        }

        boolean contains(Hit<?> other) {
            return first <= other.first && other.end <= end;
        }
    }

    void add(Sequence sequence, T meaning) {
        Entry<T> entry = new Entry<>(sequence, meaning);
        if (sequence.keys().isEmpty()) {
            String prefix = sequence.prefix();
            boolean telling = prefix.length() >= PREFIX;
            (telling ? byPrefix.computeIfAbsent(prefix.substring(0, PREFIX), k -> new ArrayList<>()) : unkeyed)
                    .add(entry);
        }
        sequence.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
    }

    /** Every match in {@code words}, by first token, then in the order of adding. */
    List<Hit<T>> hits(Words words) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int token = 0; token < words.size(); token++) {
            Set<Hit<T>> here = new LinkedHashSet<>();
            collect(byKey.get(words.form(token)), words, token, here);
            if (!words.lemma(token).equals(words.form(token))) {
                collect(byKey.get(words.lemma(token)), words, token, here);
            }
            if (words.form(token).length() >= PREFIX) {
                collect(byPrefix.get(words.form(token).substring(0, PREFIX)), words, token, here);
            }
            collect(unkeyed, words, token, here);
            hits.addAll(here);
        }
        return hits;
    }

    private void collect(List<Entry<T>> entries, Words words, int token, Set<Hit<T>> into) {
        if (entries != null) {
            for (Entry<T> entry : entries) {
                for (int end : entry.sequence().ends(words, token)) {
                    into.add(new Hit<>(entry.meaning(), token, end));
                }
            }
        }
    }
}
