package org.quotient.tag;

import java.io.Serializable;
import java.util.Optional;
import org.quotient.codebook.Code;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Valence;

/**
 * A pattern of a code, as a match carries it.
 *
 * @param text as written in the codebook
 * @param order its number in the codebook
 * @param fixed the name of the valence that it fixes; empty if it fixes none
 */
record CodePattern(String code, Kind kind, String text, int order, String fixed) implements Serializable {

    static CodePattern of(Code code, Code.FixedPattern pattern, int order) {
        String fixed = pattern.valence().map(Enum::name).orElse("");
        return new CodePattern(code.id(), code.kind(), pattern.pattern().text(), order, fixed);
    }

    Optional<Valence> valence() {
        return fixed.isEmpty() ? Optional.empty() : Optional.of(Valence.valueOf(fixed));
    }
}
