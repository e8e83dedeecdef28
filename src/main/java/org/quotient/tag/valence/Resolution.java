package org.quotient.tag.valence;

import org.quotient.codebook.Cue;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Valence;

/**
 * What a cue makes of a code of a kind: the resolution table.
 *
 * <p>Signs are never multiplied. Where a denial does not say the contrary ("it wasn't bad"), the answer is unclear.
 */
final class Resolution {

    private Resolution() {}

    static Valence plain(Cue.Type type, Kind kind) {
        return switch (type) {
            case PRAISE, NO_PROBLEM, GOOD, HELPS -> Valence.FACILITATOR;
            case COMPLAINT, BAD, HINDERS -> Valence.BARRIER;
            case BOTH_WAYS -> Valence.MIXED;
            case ABSENCE, NEGATION, REMOVAL, FORMER ->
                byKind(kind, Valence.BARRIER, Valence.FACILITATOR, Valence.UNCLEAR);
            case RELIANCE -> byKind(kind, Valence.FACILITATOR, Valence.BARRIER, Valence.FACILITATOR);
            case INSUFFICIENCY, ACCESS, WISH -> byKind(kind, Valence.BARRIER, Valence.UNCLEAR, Valence.BARRIER);
            case EXCESS -> Valence.BARRIER;
            default -> Valence.UNCLEAR;
        };
    }

    /** The same for a cue that is denied: "isn't great", "doesn't help". */
    static Valence denied(Cue.Type type, Cue.Type denial) {
        boolean contrary = denial == Cue.Type.NEGATION;
        return contrary && (type == Cue.Type.GOOD || type == Cue.Type.HELPS || type == Cue.Type.PRAISE)
                ? Valence.BARRIER
                : Valence.UNCLEAR;
    }

    /** What a match without a cue says. */
    static Valence uncued(Kind kind) {
        return byKind(kind, Valence.FACILITATOR, Valence.BARRIER, Valence.UNCLEAR);
    }

    private static Valence byKind(Kind kind, Valence resource, Valence hazard, Valence ambivalent) {
        return switch (kind) {
            case RESOURCE -> resource;
            case HAZARD -> hazard;
            case AMBIVALENT -> ambivalent;
        };
    }

    /** Cues of one rank stand against each other; a lower rank goes before. */
    static int rank(Cue.Type type) {
        return switch (type) {
            case COMPLAINT, RELIANCE, BOTH_WAYS -> Cue.Type.PRAISE.ordinal();
            case NEGATION -> Cue.Type.ABSENCE.ordinal();
            case BAD -> Cue.Type.GOOD.ordinal();
            case HINDERS -> Cue.Type.HELPS.ordinal();
            default -> type.ordinal();
        };
    }
}
