package org.quotient.tag.valence;

import java.io.Serializable;
import org.quotient.codebook.Cue;

/**
 * What a cue governs.
 *
 * @param ahead the highest price of the way to what stands after it; negative if it governs nothing there
 * @param behind the same for what stands before it
 * @param order its place in the list of cues; of two with the same words and rank the later decides
 */
record Reach(Cue.Type type, int ahead, int behind, Cue.Governs governs, int order) implements Serializable {

    static Reach of(Cue cue, int order) {
        return new Reach(cue.type(), cue.ahead().orElse(-1), cue.behind().orElse(-1), cue.governs(), order);
    }

    boolean is(Cue.Duty duty) {
        return type.duty() == duty;
    }
}
