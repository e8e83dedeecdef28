package org.quotient.codebook;

import java.util.Locale;

/**
 * Words near a match that decide its valence.
 *
 * @param type what the cue says of what it governs
 * @param pattern the words, in the pattern language of codes
 * @param side where what it governs stands
 * @param reach the most words between cue and match
 */
public record Cue(Type type, Pattern pattern, Side side, int reach) {

    /** What a cue says; in falling priority. */
    public enum Type {
        /** Looks like a cue and is none ("not only"): hides the cues inside it. */
        PSEUDO,
        /** What it governs is not there: "no", "without". */
        ABSENCE,
        /** There is too little of what it governs: "not enough". */
        INSUFFICIENCY;

        /** The value as it stands in cue files and as the rule of a mention. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the match must stand, seen from the cue. */
    public enum Side {
        /** The cue comes first: "no supervision". */
        AHEAD,
        /** The match comes first: "supervision is lacking". */
        BEHIND
    }
}
