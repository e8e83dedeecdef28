package org.quotient.tag;

import java.util.Locale;
import java.util.Optional;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Span;

/**
 * The valence of a mention and why.
 *
 * @param basis what decided
 * @param cue the place, in the sentence's text, of the words that decided
 * @param rule the id of the rule that was applied, such as {@code absence.resource}
 * @param negation whether what the code names is said not to be there
 */
public record Verdict(Valence valence, Basis basis, Optional<Span> cue, String rule, Negation negation) {

    /** What decides a valence. */
    public enum Basis {
        CUE,
        PATTERN,
        KIND,
        /** Nothing: no cue, and the study lets no kind decide. */
        NONE;

        /** The value as it stands in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the code's idea is denied. */
    public enum Negation {
        NEGATED,
        AFFIRMED
    }
}
