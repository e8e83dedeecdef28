package org.quotient.tag.match;

import java.io.Serializable;
import java.util.List;
import org.quotient.codebook.Pattern;

/** What patterns avoid, found in a sentence: "pay", but not near "attention". */
public final class Avoidances implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the pattern of a number avoids, and how near. */
    private record Avoided(int pattern, int within) implements Serializable {}

    private final Automaton<Avoided> phrases;

    private Avoidances(Automaton<Avoided> phrases) {
        this.phrases = phrases;
    }

    /** Collects what patterns avoid. */
    public static final class Builder {

        private final PatternCompiler compiler;
        private final Automaton.Builder<Avoided> phrases;

        public Builder(PatternCompiler compiler, Vocabulary vocabulary) {
            this.compiler = compiler;
            this.phrases = new Automaton.Builder<>(vocabulary);
        }

        /** Adds what {@code pattern}, called {@code number}, avoids. */
        public void add(Pattern pattern, int number) {
            pattern.avoided()
                    .forEach(avoided ->
                            phrases.add(compiler.compile(avoided, pattern), new Avoided(number, avoided.within())));
        }

        public Avoidances build() {
            return new Avoidances(phrases.build());
        }
    }

    /** What is to be avoided in one sentence. */
    public final class Found {

        private final Words words;
        private final List<Hit<Avoided>> hits;

        private Found(Words words) {
            this.words = words;
            this.hits = phrases.hits(words);
        }

        /** Whether something that the pattern called {@code number} avoids is near its match, and is not its own words. */
        public boolean forbid(int number, Hit<?> match) {
            return hits.stream()
                    .anyMatch(hit -> hit.meaning().pattern() == number
                            && !hit.shares(match)
                            && between(hit, match) <= hit.meaning().within());
        }

        private int between(Hit<?> one, Hit<?> other) {
            if (one.overlaps(other)) {
                return 0;
            }
            int from = Math.min(one.end(), other.end());
            int to = Math.max(one.first(), other.first());
            return words.price(from, to, Words.Price.WORDS);
        }
    }

    public Found in(Words words) {
        return new Found(words);
    }
}
