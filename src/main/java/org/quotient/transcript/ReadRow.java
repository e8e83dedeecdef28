package org.quotient.transcript;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table's file.
 *
 * @param line on which it begins, from 1
 * @param values by column; none where it can't be told what they are
 * @param flaw why it can't be used
 */
public record ReadRow(int line, List<String> values, Optional<RowFlaw> flaw) {

    public ReadRow {
        values = List.copyOf(values);
    }

    /** A row without a flaw. */
    static ReadRow of(int line, List<String> values) {
        return new ReadRow(line, values, Optional.empty());
    }

    /** A row of which only the line is known. */
    public static ReadRow lost(int line, RowFlaw flaw) {
        return new ReadRow(line, List.of(), Optional.of(flaw));
    }
}
