package org.quotient.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotient.corpus.InputException;
import org.quotient.table.TurnTable;

/**
 * Which column of a table is what: by its own name, or by that which the study file gives it.
 *
 * @param positions of the columns, from 0, by the name that they have here
 */
record TableColumns(Map<String, Integer> positions) {

    private static final Set<String> OWN = Set.of(
            TurnTable.TRANSCRIPT_ID, TurnTable.TURN, TurnTable.SPEAKER, TurnTable.TEXT, TurnTable.PARTICIPANT_ID);
    private static final int MOST_NAMED = 20;

    /**
     * The columns of a table.
     *
     * @param written as the table calls them
     * @param declared what the study file says of them
     * @throws InputException if one that is needed is missing, or two would have one name
     */
    static TableColumns of(List<String> written, Map<String, String> declared, Study.Source source) {
        Map<String, Integer> there = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            String name = AttributeName.of(written.get(i));
            // Spreadsheets save empty columns, which have no name.
            if (!name.isEmpty() && there.putIfAbsent(name, i) != null) {
                throw problem("two of its columns would be called " + name, source);
            }
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, Integer> rest = new LinkedHashMap<>(there);
        declared.forEach((own, column) -> {
            if (there.containsKey(column)) {
                positions.put(own, there.get(column));
                rest.remove(column);
            }
        });
        rest.forEach((name, position) -> {
            if (positions.putIfAbsent(name, position) != null) {
                throw problem(
                        "the study file calls another of its columns " + name + "; give the column " + name
                                + " a name under columns too",
                        source);
            }
        });
        requireDeclared(positions, declared, there.keySet(), source);
        requireOwn(positions, there.keySet(), source);
        return new TableColumns(positions);
    }

    /** The columns that describe participants, in the order of the table. */
    List<String> attributes() {
        List<String> attributes = new ArrayList<>(positions.keySet());
        attributes.removeAll(OWN);
        attributes.sort((one, other) -> positions.get(one) - positions.get(other));
        return attributes;
    }

    boolean has(String name) {
        return positions.containsKey(name);
    }

    private static void requireDeclared(
            Map<String, Integer> positions, Map<String, String> declared, Set<String> there, Study.Source source) {
        Map<String, String> missing = new HashMap<>(declared);
        missing.keySet().removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            throw problem(
                    "it has no column "
                            + String.join(
                                    ", ", missing.values().stream().sorted().toList())
                            + ", which the study file names under columns; it has " + some(there),
                    source);
        }
    }

    private static void requireOwn(Map<String, Integer> positions, Set<String> there, Study.Source source) {
        List<String> needed = positions.containsKey(TurnTable.TURN)
                ? List.of(TurnTable.TRANSCRIPT_ID, TurnTable.SPEAKER, TurnTable.TEXT)
                : List.of(TurnTable.TRANSCRIPT_ID, TurnTable.TEXT);
        Set<String> missing = new HashSet<>(needed);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            String first = needed.stream().filter(missing::contains).findFirst().orElseThrow();
            throw problem(
                    "it has no column "
                            + String.join(
                                    ", ",
                                    needed.stream().filter(missing::contains).toList())
                            + "; a table has either transcript_id, text or transcript_id, turn, speaker, text; it has "
                            + some(there) + ": say in the study file which one is meant, such as columns: {" + first
                            + ": " + there.stream().findFirst().orElse("column") + "}",
                    source);
        }
    }

    private static String some(Set<String> there) {
        if (there.isEmpty()) {
            return "no column at all";
        }
        String named = String.join(", ", there.stream().limit(MOST_NAMED).toList());
        return there.size() > MOST_NAMED ? named + " and more" : named;
    }

    private static InputException problem(String because, Study.Source source) {
        return new InputException(TableReader.problem(because, source));
    }
}
