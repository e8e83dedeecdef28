package org.quotient.tag.valence;

import java.util.Locale;
import org.quotient.codebook.Cue;
import org.quotient.corpus.Span;

/**
 * A cue of a sentence as seen from one match.
 *
 * @param span its place in the sentence's text
 * @param distance the price of the words between, where one was found
 */
public record WeighedCue(Cue.Type type, Span span, Fate fate, int distance) {

    /** What becomes of a cue. */
    public enum Fate {
        /** It decides. */
        WINS,
        /** It governs the match, and another cue goes before it. */
        OUTRANKED,
        /** It says the contrary of the cue that decides, beside it: the mention is mixed. */
        CONTESTS,
        /** It governs the match, and a pattern with a valence of its own, or a question, does not hear it. */
        NOT_HEARD,
        /** It governs the match and sets a flag. */
        FLAGS,
        /** It denies a cue or a predicate that governs. */
        DENIES,
        /** The match lies beyond its reach. */
        TOO_FAR,
        /** A terminator such as "but" stands between. */
        CUT_OFF,
        /** It looks to the other side, or governs other parts of speech. */
        LOOKS_AWAY,
        /** A longer cue holds its words. */
        HIDDEN,
        /** Its words are the pattern's own. */
        OWN_WORDS;

        /** For people and machines. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
