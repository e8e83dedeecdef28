package org.quotient.tag;

import java.util.Locale;
import org.quotient.corpus.Span;

/**
 * A place where a pattern matched and is not counted.
 *
 * @param span its place in the sentence's text
 */
public record RejectedMatch(String code, String pattern, Span span, Reason reason) {

    /** Why a match is not counted. */
    public enum Reason {
        /** It lies in one of the codebook's protected phrases. */
        PROTECTED,
        /** It lies in one of its code's exceptions. */
        EXCEPTION,
        /** Near it stands what its pattern avoids. */
        AVOIDED,
        /** A longer match, or the same by an earlier pattern, covers its words; of which codes, the overlap policy says. */
        COVERED,
        /** The interviewer says it. */
        INTERVIEWER_TURN;

        /** The value as it stands in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
