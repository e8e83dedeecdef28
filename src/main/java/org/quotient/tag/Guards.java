package org.quotient.tag;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quotient.codebook.Code;
import org.quotient.codebook.Pattern;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;

/** The contexts in which a match does not count: protected phrases, a code's exceptions, what a pattern avoids. */
final class Guards implements Serializable {

    private static final long serialVersionUID = 1L;

    private sealed interface Guard extends Serializable {}

    private record Protect() implements Guard {}

    private record Except(String code) implements Guard {}

    private record Avoid(int order, int within) implements Guard {}

    private final Automaton<Guard> phrases;

    private Guards(Automaton<Guard> phrases) {
        this.phrases = phrases;
    }

    /** Collects guards. */
    static final class Builder {

        private final PatternCompiler compiler;
        private final Automaton.Builder<Guard> phrases;

        Builder(PatternCompiler compiler, Vocabulary vocabulary) {
            this.compiler = compiler;
            this.phrases = new Automaton.Builder<>(vocabulary);
        }

        void protect(Pattern phrase) {
            phrases.add(compiler.compile(phrase), new Protect());
        }

        void except(Pattern phrase, Code code) {
            phrases.add(compiler.compile(phrase), new Except(code.id()));
        }

        void avoid(Pattern pattern, int order) {
            pattern.avoided()
                    .forEach(avoided ->
                            phrases.add(compiler.compile(avoided, pattern), new Avoid(order, avoided.within())));
        }

        Guards build() {
            return new Guards(phrases.build());
        }
    }

    /** The guards of one sentence. */
    final class Found {

        private final Words words;
        private final List<Hit<Guard>> hits;

        private Found(Words words) {
            this.words = words;
            this.hits = phrases.hits(words);
        }

        /** Why a match does not count, if a guard forbids it. */
        Optional<RejectedMatch.Reason> reason(Hit<CodePattern> match) {
            return hits.stream()
                    .map(guard -> reason(guard, match))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        private Optional<RejectedMatch.Reason> reason(Hit<Guard> guard, Hit<CodePattern> match) {
            if (guard.meaning() instanceof Avoid avoid) {
                boolean near = avoid.order() == match.meaning().order()
                        && !guard.shares(match)
                        && words(guard, match) <= avoid.within();
                return near ? Optional.of(RejectedMatch.Reason.AVOIDED) : Optional.empty();
            }
            // A phrase guards the matches inside it and those that it cuts, not those that contain it.
            boolean within = guard.overlaps(match) && !(match.contains(guard) && match.length() > guard.length());
            if (within && guard.meaning() instanceof Protect) {
                return Optional.of(RejectedMatch.Reason.PROTECTED);
            }
            return within
                            && guard.meaning() instanceof Except except
                            && except.code().equals(match.meaning().code())
                    ? Optional.of(RejectedMatch.Reason.EXCEPTION)
                    : Optional.empty();
        }

        private int words(Hit<?> one, Hit<?> other) {
            if (one.overlaps(other)) {
                return 0;
            }
            int from = Math.min(one.end(), other.end());
            int to = Math.max(one.first(), other.first());
            return words.price(from, to, Words.Price.WORDS);
        }
    }

    Found in(Words words) {
        return new Found(words);
    }
}
