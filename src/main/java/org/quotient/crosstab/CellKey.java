package org.quotient.crosstab;

import java.util.List;

/**
 * Which cell.
 *
 * @param by the grouping's name
 * @param combination a level for each of the grouping's attributes
 * @param code the code's id
 */
public record CellKey(String by, List<String> combination, String code, CellValence valence) {

    public CellKey {
        combination = List.copyOf(combination);
    }
}
