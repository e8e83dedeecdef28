package org.quotient.change;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says why a mention is new, gone or different.
 *
 * <p>The interview decides first: in one that is new, gone or different, nothing else is asked for. Where the words are the
 * same, every edit that can do such a thing is named, because which of several did it can't be told without a run for each; so is
 * another way of reading where they are not.
 */
public final class CauseRule {

    private static final Set<Cause> FINDING = EnumSet.of(Cause.CODEBOOK, Cause.ENGINE);
    private static final Set<Cause> JUDGING = EnumSet.of(Cause.CODEBOOK, Cause.CUES, Cause.STUDY, Cause.ENGINE);

    private final Set<Cause> edits;

    /** @param edits what was changed between the two releases, apart from interviews and participants */
    public CauseRule(Set<Cause> edits) {
        this.edits = Set.copyOf(edits);
    }

    /** The causes of a difference in an interview of this fate; at least one. */
    public Set<Cause> causes(Fate fate, Difference difference) {
        return switch (fate) {
            case ADDED -> EnumSet.of(Cause.NEW_INTERVIEWS);
            case REMOVED -> EnumSet.of(Cause.REMOVED_INTERVIEWS);
            case CHANGED ->
                edits.contains(Cause.READING)
                        ? EnumSet.of(Cause.CHANGED_TRANSCRIPTS, Cause.READING)
                        : EnumSet.of(Cause.CHANGED_TRANSCRIPTS);
            case UNCHANGED, MOVED -> inSameWords(difference);
        };
    }

    private Set<Cause> inSameWords(Difference difference) {
        return switch (difference) {
            case GAINED, LOST -> edits(FINDING);
            case VALENCE -> edits(JUDGING);
            case PARTICIPANT -> EnumSet.of(Cause.ATTRIBUTES);
        };
    }

    private Set<Cause> edits(Set<Cause> able) {
        Set<Cause> own = EnumSet.copyOf(able);
        own.retainAll(edits);
        return own.isEmpty() ? EnumSet.of(Cause.UNEXPLAINED) : own;
    }
}
