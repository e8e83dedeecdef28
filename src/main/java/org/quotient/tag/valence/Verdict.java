package org.quotient.tag.valence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Span;

/**
 * The valence of a mention and why.
 *
 * @param basis what decided
 * @param cue the place, in the sentence's text, of the words that decided
 * @param rule the id of the rule that was applied, such as {@code absence.resource}
 * @param flags what is said beside
 * @param weighed every cue of the sentence with what became of it
 */
public record Verdict(
        Valence valence, Basis basis, Optional<Span> cue, String rule, Set<Flag> flags, List<WeighedCue> weighed) {

    public Verdict {
        flags = Set.copyOf(flags);
        weighed = List.copyOf(weighed);
    }

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
}
