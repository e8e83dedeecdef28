package org.quotient.tag.valence;

import java.io.Serializable;
import org.quotient.codebook.Cue;

/**
 * What a cue governs.
 *
 * @param ahead the highest price of the way to what stands after it; negative if it governs nothing there
 * @param behind the same for what stands before it
 */
record Reach(Cue.Type type, int ahead, int behind, Cue.Governs governs) implements Serializable {

    static Reach of(Cue cue) {
        return new Reach(cue.type(), cue.ahead().orElse(-1), cue.behind().orElse(-1), governs(cue));
    }

    /** A bare "not" says of a predicate that it is not so; of anything else it says nothing by itself. */
    private static Cue.Governs governs(Cue cue) {
        return cue.type() == Cue.Type.NEGATION ? Cue.Governs.PREDICATE : cue.governs();
    }

    boolean is(Cue.Duty duty) {
        return type.duty() == duty;
    }
}
