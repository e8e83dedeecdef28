package org.quotient.crosstab;

import java.util.OptionalDouble;

/**
 * One cell: a code and valence in the rows, a combination of attribute levels in the columns.
 *
 * @param label the code's label
 */
public record Cell(CellKey key, String label, Counts counts, Base base) {

    private static final double PER = 1000.0;

    /** Mentions in a thousand words said by participants of the combination; empty where nothing was said. */
    public OptionalDouble mentionsPer1000Words() {
        return base.words() == 0 ? OptionalDouble.empty() : OptionalDouble.of(PER * counts.mentions() / base.words());
    }
}
