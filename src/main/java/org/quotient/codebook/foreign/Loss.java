package org.quotient.codebook.foreign;

import java.util.Locale;
import org.quotient.corpus.Place;

/**
 * Something that a codebook can't say as the file does: a row of the loss report.
 *
 * @param place where it stands; without a line if it concerns the whole file
 * @param original as written, at most {@link #LONGEST} characters of it
 * @param reason why, as the rest of a sentence after "because"
 */
public record Loss(Place place, Construct construct, String original, Action action, String reason) {

    static final int LONGEST = 500;

    public Loss {
        original = original.length() > LONGEST ? original.substring(0, LONGEST) + "…" : original;
    }

    /** Whether this is all that is left of a {@code unit}. */
    boolean standsFor(Construct.Unit unit) {
        return action == Action.SKIPPED && construct.unit() == unit;
    }

    @Override
    public String toString() {
        String what = construct.label() + (original.isEmpty() ? "" : " \"" + original + "\"");
        String did = action.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + action.label().substring(1);
        return did + ": " + what + ", because " + reason + " (" + place + ")";
    }
}
