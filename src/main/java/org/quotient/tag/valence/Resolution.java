package org.quotient.tag.valence;

import org.quotient.codebook.Cue;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Valence;

/**
 * What a cue makes of a code of a kind: the resolution table.
 *
 * <p>Signs are never multiplied: a denial says what the table says, whatever else is denied.
 */
final class Resolution {

    private Resolution() {}

    static Valence plain(Cue.Type type, Kind kind) {
        return switch (type) {
            case PRAISE, NO_PROBLEM, GOOD, HELPS -> Valence.FACILITATOR;
            case COMPLAINT, BAD, HINDERS, SETBACK -> Valence.BARRIER;
            case BOTH_WAYS -> Valence.MIXED;
            case ABSENCE, NEGATION -> byKind(kind, Valence.BARRIER, Valence.FACILITATOR, Valence.UNCLEAR);
            case REMOVAL, FORMER -> byKind(kind, Valence.BARRIER, Valence.FACILITATOR, Valence.BARRIER);
            case RELIANCE -> byKind(kind, Valence.FACILITATOR, Valence.BARRIER, Valence.FACILITATOR);
            // Little of a hazard is good ("not much stigma"); who wishes it otherwise, or must fight over it, has it.
            case INSUFFICIENCY -> byKind(kind, Valence.BARRIER, Valence.FACILITATOR, Valence.BARRIER);
            case EXCESS, ACCESS, WISH -> Valence.BARRIER;
            default -> Valence.UNCLEAR;
        };
    }

    /**
     * The same for a cue that is denied. Whoever denies praise complains ("isn't great", "doesn't help"), and whoever denies a
     * complaint is content, as the British say it ("not bad", "doesn't breathe down your neck"). What is only taken back
     * ("it's not that"), and what of loss, want or wish is denied, says neither.
     */
    static Valence denied(Cue.Type type, Cue.Type denial) {
        if (denial != Cue.Type.NEGATION) {
            return Valence.UNCLEAR;
        }
        return switch (type) {
            case GOOD, HELPS, PRAISE -> Valence.BARRIER;
            case BAD, HINDERS, COMPLAINT, EXCESS -> Valence.FACILITATOR;
            default -> Valence.UNCLEAR;
        };
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
            // Who says that it cuts both ways has weighed the praise and the complaint beside it.
            case BOTH_WAYS -> Cue.Type.PRAISE.ordinal() - 1;
            case COMPLAINT, RELIANCE -> Cue.Type.PRAISE.ordinal();
            case NEGATION -> Cue.Type.ABSENCE.ordinal();
            case BAD -> Cue.Type.GOOD.ordinal();
            case HINDERS -> Cue.Type.HELPS.ordinal();
            default -> type.ordinal();
        };
    }
}
