package org.quotient.tag;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quotient.codebook.Code;
import org.quotient.codebook.Pattern;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Avoidances;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;

/** The contexts in which a match does not count: protected phrases, a code's exceptions, what a pattern avoids. */
final class Guards implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String EVERY_CODE = "";

    /** Each phrase with the code whose exception it is; that of a protected phrase is {@link #EVERY_CODE}. */
    private final Automaton<String> phrases;

    private final Avoidances avoidances;

    private Guards(Automaton<String> phrases, Avoidances avoidances) {
        this.phrases = phrases;
        this.avoidances = avoidances;
    }

    /** Collects guards. */
    static final class Builder {

        private final PatternCompiler compiler;
        private final Automaton.Builder<String> phrases;
        private final Avoidances.Builder avoidances;

        Builder(PatternCompiler compiler, Vocabulary vocabulary) {
            this.compiler = compiler;
            this.phrases = new Automaton.Builder<>(vocabulary);
            this.avoidances = new Avoidances.Builder(compiler, vocabulary);
        }

        void protect(Pattern phrase) {
            phrases.add(compiler.compile(phrase), EVERY_CODE);
        }

        void except(Pattern phrase, Code code) {
            phrases.add(compiler.compile(phrase), code.id());
        }

        void avoid(Pattern pattern, int order) {
            avoidances.add(pattern, order);
        }

        Guards build() {
            return new Guards(phrases.build(), avoidances.build());
        }
    }

    /** The guards of one sentence. */
    final class Found {

        private final List<Hit<String>> hits;
        private final Avoidances.Found avoided;

        private Found(Words words) {
            this.hits = phrases.hits(words);
            this.avoided = avoidances.in(words);
        }

        /** Why a match does not count, if a guard forbids it. */
        Optional<RejectedMatch.Reason> reason(Hit<CodePattern> match) {
            Optional<RejectedMatch.Reason> guarded = hits.stream()
                    .filter(phrase -> guards(phrase, match))
                    .map(phrase -> phrase.meaning().equals(EVERY_CODE)
                            ? RejectedMatch.Reason.PROTECTED
                            : RejectedMatch.Reason.EXCEPTION)
                    .min(Comparator.naturalOrder());
            return guarded.isPresent() || !avoided.forbid(match.meaning().order(), match)
                    ? guarded
                    : Optional.of(RejectedMatch.Reason.AVOIDED);
        }

        /** A phrase guards the matches inside it and those that it cuts, not those that contain it. */
        private static boolean guards(Hit<String> phrase, Hit<CodePattern> match) {
            boolean own = phrase.meaning().equals(EVERY_CODE)
                    || phrase.meaning().equals(match.meaning().code());
            return own && phrase.overlaps(match) && !(match.contains(phrase) && match.length() > phrase.length());
        }
    }

    Found in(Words words) {
        return new Found(words);
    }
}
