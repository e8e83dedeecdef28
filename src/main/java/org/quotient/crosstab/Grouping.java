package org.quotient.crosstab;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One table of the release: the attributes that its columns cross, none for the table of all participants.
 *
 * @param attributes in the order of the study file
 */
public record Grouping(List<String> attributes) implements Serializable {

    /** The level of a margin. */
    public static final String ALL = "(all)";

    /** The level of participants whose value is missing. */
    public static final String NOT_STATED = "(not stated)";

    /** Between the attributes of a crossing. */
    public static final String CROSS = " x ";

    private static final String EVERYBODY = "all";

    private static final Comparator<String> LEVEL_ORDER =
            Comparator.comparing((String level) -> level.equals(NOT_STATED)).thenComparing(Comparator.naturalOrder());

    public Grouping {
        attributes = List.copyOf(attributes);
    }

    /** The table of this name. */
    public static Grouping named(String name) {
        return new Grouping(name.equals(EVERYBODY) ? List.of() : List.of(name.split(CROSS)));
    }

    /** The name of the table in the column {@code by}. */
    public String name() {
        return attributes.isEmpty() ? EVERYBODY : String.join(CROSS, attributes);
    }

    /**
     * Every combination of levels to which a participant belongs: the own level or {@link #ALL}, for each attribute.
     *
     * @param values the participant's attributes; a missing one is {@link #NOT_STATED}
     */
    public List<List<String>> combinations(Map<String, String> values) {
        List<List<String>> combinations = List.of(List.of());
        for (String attribute : attributes) {
            combinations = extended(combinations, List.of(ALL, values.getOrDefault(attribute, NOT_STATED)));
        }
        return combinations;
    }

    /**
     * The complete grid: every combination of the levels that occur, margins first, {@link #NOT_STATED} last.
     *
     * @param levels for each attribute, the values that some participant has
     */
    public List<List<String>> grid(Map<String, ? extends Collection<String>> levels) {
        List<List<String>> combinations = List.of(List.of());
        for (String attribute : attributes) {
            List<String> own = new ArrayList<>(List.of(ALL));
            levels.get(attribute).stream().sorted(LEVEL_ORDER).forEach(own::add);
            combinations = extended(combinations, own);
        }
        return combinations;
    }

    /** The combination's level of every attribute, {@link #ALL} for those that this table does not cross. */
    public Map<String, String> levels(List<String> combination, List<String> everyAttribute) {
        Map<String, String> levels = new TreeMap<>();
        everyAttribute.forEach(attribute -> levels.put(attribute, ALL));
        for (int i = 0; i < attributes.size(); i++) {
            levels.put(attributes.get(i), combination.get(i));
        }
        return levels;
    }

    private static List<List<String>> extended(List<List<String>> combinations, List<String> levels) {
        List<List<String>> extended = new ArrayList<>();
        for (List<String> combination : combinations) {
            for (String level : levels) {
                List<String> longer = new ArrayList<>(combination);
                longer.add(level);
                extended.add(longer);
            }
        }
        return extended;
    }
}
