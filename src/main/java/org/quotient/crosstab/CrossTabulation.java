package org.quotient.crosstab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;

/**
 * Lays the counts out as complete cross-tabulations: every code, every valence, every combination of the levels that
 * occur, with a cell of zeros where nothing was found.
 */
public final class CrossTabulation {

    private final Codebook codebook;
    private final List<Grouping> groupings;
    private final Map<String, ? extends Collection<String>> levels;

    /**
     * @param groupings the tables, in order
     * @param levels for each attribute, the values that some participant has
     */
    public CrossTabulation(
            Codebook codebook, List<Grouping> groupings, Map<String, ? extends Collection<String>> levels) {
        this.codebook = codebook;
        this.groupings = List.copyOf(groupings);
        this.levels = levels;
    }

    /** A combination of levels of one table. */
    public record Column(String by, List<String> combination) {}

    /**
     * The cells by table, combination, code in the codebook's order, valence.
     *
     * @param counts of the cells in which something was found
     * @param bases of the combinations in which somebody was interviewed
     */
    public List<Cell> cells(Map<CellKey, Counts> counts, Map<Column, Base> bases) {
        List<Cell> cells = new ArrayList<>();
        for (Grouping grouping : groupings) {
            for (List<String> combination : grouping.grid(levels)) {
                Base base = bases.getOrDefault(new Column(grouping.name(), combination), Base.NOBODY);
                for (Code code : codebook.codes()) {
                    for (CellValence valence : CellValence.values()) {
                        CellKey key = new CellKey(grouping.name(), combination, code.id(), valence);
                        cells.add(new Cell(key, code.label(), counts.getOrDefault(key, Counts.NONE), base));
                    }
                }
            }
        }
        return cells;
    }
}
