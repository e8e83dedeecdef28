package org.quotient.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.quotient.codebook.Valence;

/** What a comment says on the whole. */
enum Side {
    POSITIVE,
    MIXED,
    NEGATIVE,
    /** It has mentions, and all are unclear. Nothing that people say of a sentiment is this. */
    NONE;

    /** Those that people tell apart. */
    static final List<Side> OF_PEOPLE = List.of(POSITIVE, MIXED, NEGATIVE);

    /** 1 and 2 are positive, 3 is mixed or neutral, 4 and 5 are negative. */
    static Side of(int sentiment) {
        return sentiment < 3 ? POSITIVE : sentiment > 3 ? NEGATIVE : MIXED;
    }

    /** Positive with facilitators only, negative with barriers only; unclear mentions take no part. */
    static Side of(Collection<Valence> mentions) {
        boolean helps = mentions.contains(Valence.FACILITATOR);
        boolean hinders = mentions.contains(Valence.BARRIER);
        if (mentions.contains(Valence.MIXED) || helps && hinders) {
            return MIXED;
        }
        return helps ? POSITIVE : hinders ? NEGATIVE : NONE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
