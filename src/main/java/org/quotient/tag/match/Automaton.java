package org.quotient.tag.match;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds every match of many sequences in a sentence. Sequences that begin alike share their states, and a token is asked
 * only for the tests that its type passes, so that the cost of a token grows with what matches there and hardly with the
 * number of sequences.
 *
 * @param <T> what a sequence stands for
 */
public final class Automaton<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROOT = 0;
    private static final int WIDEST = 255;
    private static final int GAP_SHIFT = 24;
    private static final int STATE_SHIFT = 32;
    /** Beyond this the alternatives of a sequence's further steps are asked for as one, so that they don't multiply. */
    private static final int MOST_PATHS = 64;

    private final Vocabulary vocabulary;
    private final int bit;
    private final Transitions transitions;
    /** For each state, the gaps of the steps that leave it. */
    private final int[][] gaps;
    /** For each state, the meanings of the sequences that end in it. */
    private final int[][] ends;

    private final ArrayList<T> meanings;

    private Automaton(Builder<T> builder) {
        vocabulary = builder.vocabulary;
        bit = builder.bit;
        transitions = new Transitions(builder.transitions);
        gaps = arrays(builder.gaps);
        ends = arrays(builder.ends);
        meanings = new ArrayList<>(builder.meanings);
    }

    /** An array for each set; equal sets, of which there are many, share one. */
    private static int[][] arrays(List<TreeSet<Integer>> sets) {
        Map<TreeSet<Integer>, int[]> arrays = new HashMap<>();
        return sets.stream()
                .map(set -> arrays.computeIfAbsent(
                        set,
                        numbers -> numbers.stream().mapToInt(Integer::intValue).toArray()))
                .toArray(int[][]::new);
    }

    /** Collects sequences. */
    public static final class Builder<T extends Serializable> {

        private final Vocabulary vocabulary;
        private final int bit;
        private final Map<Long, Integer> transitions = new HashMap<>();
        private final List<TreeSet<Integer>> gaps = new ArrayList<>();
        private final List<TreeSet<Integer>> ends = new ArrayList<>();
        private final List<T> meanings = new ArrayList<>();

        public Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.bit = vocabulary.automaton();
            state();
        }

        private int state() {
            gaps.add(new TreeSet<>());
            ends.add(new TreeSet<>());
            return gaps.size() - 1;
        }

        /** Adds the ways in which something matches. */
        public void add(List<Sequence> ways, T meaning) {
            int number = meanings.size();
            meanings.add(meaning);
            ways.forEach(way -> paths(way).forEach(end -> ends.get(end).add(number)));
        }

        /**
         * The ends of the paths of a sequence. Each alternative of a step has a path of its own, which other sequences share;
         * else a frequent word would pass as many tests as there are choices that name it.
         */
        private Set<Integer> paths(Sequence sequence) {
            Set<Integer> states = Set.of(ROOT);
            for (Sequence.Step step : sequence.steps()) {
                List<TokenTest> tests = step.test().alternatives();
                boolean many = states.size() * tests.size() > MOST_PATHS;
                Set<Integer> reached = new TreeSet<>();
                for (int state : states) {
                    (many ? List.of(step.test()) : tests)
                            .forEach(test -> reached.add(step(state, step.gap(), vocabulary.number(test))));
                }
                states = reached;
            }
            return states;
        }

        private int step(int state, int most, int test) {
            int gap = state == ROOT ? 0 : Math.min(most, WIDEST);
            if (state == ROOT) {
                vocabulary.begins(test, bit);
            }
            gaps.get(state).add(gap);
            return transitions.computeIfAbsent(key(state, gap, test), key -> state());
        }

        public Automaton<T> build() {
            return new Automaton<>(this);
        }
    }

    private static long key(int state, int gap, int test) {
        return (long) state << STATE_SHIFT | (long) gap << GAP_SHIFT | test;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether a match may begin in {@code words}; if not, {@link #hits} is empty. */
    public boolean mayHit(Words words) {
        for (int token = 0; token < words.size(); token++) {
            if (begins(words, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(Words words, int token) {
        TokenType joined = words.joined(token);
        return (words.type(token).starts & bit) != 0 || joined != null && (joined.starts & bit) != 0;
    }

    /** Every match in {@code words}, by first token; of one sequence and place, one. */
    public List<Hit<T>> hits(Words words) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int token = 0; token < words.size(); token++) {
            if (begins(words, token)) {
                new Walk(words, token, hits).take(ROOT, 0, token, 0);
            }
        }
        return hits;
    }

    /** The search for the matches that begin at one token. */
    private final class Walk {

        private final Words words;
        private final int first;
        private final List<Hit<T>> hits;
        private final int before;
        /** The states and places that were reached once a gap was walked: without it, gaps in a row multiply. */
        private Set<Long> reached = Set.of();

        Walk(Words words, int first, List<Hit<T>> hits) {
            this.words = words;
            this.first = first;
            this.hits = hits;
            this.before = hits.size();
        }

        /** Follows the step from {@code state} over {@code gap} that takes the token at {@code at}. */
        void take(int state, int gap, int at, long consumed) {
            if (at >= words.size()) {
                return;
            }
            long taken = at - first < Long.SIZE ? consumed | 1L << at - first : consumed;
            step(state, gap, words.type(at), at + 1, taken);
            TokenType joined = words.joined(at);
            if (joined != null) {
                long own = taken ^ consumed;
                step(state, gap, joined, at + Words.JOINED, taken | own << 1 | own << 2);
            }
        }

        private void step(int state, int gap, TokenType type, int end, long consumed) {
            for (int test : type.tests) {
                int next = transitions.next(key(state, gap, test));
                if (next != ROOT) {
                    arrive(next, end, consumed);
                }
            }
        }

        private void arrive(int state, int end, long consumed) {
            if (!reached.isEmpty() && !reached.add((long) state << STATE_SHIFT | end)) {
                return;
            }
            for (int meaning : ends[state]) {
                add(new Hit<>(meanings.get(meaning), first, end, consumed));
            }
            for (int gap : gaps[state]) {
                if (gap == 0 && words.isNext(end)) {
                    take(state, 0, end, consumed);
                } else if (gap == 0) {
                    words.next(end, at -> take(state, 0, at, consumed));
                } else {
                    remember(state, end);
                    words.within(gap, end, at -> take(state, gap, at, consumed));
                }
            }
        }

        private void remember(int state, int end) {
            if (reached.isEmpty()) {
                reached = new HashSet<>();
                reached.add((long) state << STATE_SHIFT | end);
            }
        }

        /** A place can be reached in several ways; the one that took the earliest tokens is kept. */
        private void add(Hit<T> hit) {
            for (int i = before; i < hits.size(); i++) {
                Hit<T> other = hits.get(i);
                if (other.meaning() == hit.meaning() && other.end() == hit.end()) {
                    if (Long.compareUnsigned(Long.reverse(hit.consumed()), Long.reverse(other.consumed())) > 0) {
                        hits.set(i, hit);
                    }
                    return;
                }
            }
            hits.add(hit);
        }
    }
}
