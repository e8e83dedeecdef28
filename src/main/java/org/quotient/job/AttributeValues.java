package org.quotient.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** Cleans the values of a participants file, and remembers what its author may want to mend. */
final class AttributeValues {

    private static final String SPACES = "[\\s\\p{Z}]+";

    private final String file;
    private final Set<String> own;
    private final List<Problem> remarks = new ArrayList<>();
    private final Map<String, Map<String, Place>> levels = new LinkedHashMap<>();

    /** @param own the columns that hold no attribute */
    AttributeValues(String file, Set<String> own) {
        this.file = file;
        this.own = own;
    }

    /** The value as it counts. */
    String clean(String name, String value, int line) {
        String clean = own.contains(name) ? AttributeValue.trimmed(value) : AttributeValue.of(value);
        if (!clean.isEmpty() && !clean.equals(value)) {
            boolean hard = value.indexOf('\u00a0') >= 0;
            remarks.add(new Problem(
                    "value_spaces",
                    "the value of " + name + " has "
                            + (hard
                                    ? "a no-break space, which is read as a space or left out"
                                    : "spaces too many, which are left out"),
                    Place.of(file, line)));
        }
        if (!clean.isEmpty()) {
            levels.computeIfAbsent(name, key -> new LinkedHashMap<>()).putIfAbsent(clean, Place.of(file, line));
        }
        return clean;
    }

    /** What to mend: spaces, and values that count as two levels and differ only by case or spaces. */
    List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        levels.forEach((name, values) -> {
            if (!own.contains(name)) {
                variants(name, values, all);
            }
        });
        return all;
    }

    private static void variants(String name, Map<String, Place> values, List<Problem> all) {
        Map<String, String> first = new LinkedHashMap<>();
        values.forEach((value, place) -> {
            String before = first.putIfAbsent(value.replaceAll(SPACES, "").toLowerCase(Locale.ROOT), value);
            if (before != null) {
                all.add(new Problem(
                        "value_variants",
                        "the values \"" + before + "\" and \"" + value + "\" of " + name
                                + " differ only by case or spaces, and are counted apart",
                        place));
            }
        });
    }
}
