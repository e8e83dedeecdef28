package org.quotient.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which interviews of two releases are the same, among those that say the very same words. The name decides; then a
 * name that is gone and one that is new are taken for one, in alphabetical order, since nothing else tells them apart.
 */
public final class Pairing {

    /** No interview. */
    public static final String NONE = "";

    private Pairing() {}

    /** An interview's names before and after; one of them may be {@link #NONE}. */
    public record Pair(String before, String after) {

        /** Whether both releases have the words. */
        public boolean isWhole() {
            return !before.equals(NONE) && !after.equals(NONE);
        }

        /** The fate of a whole pair. */
        public Fate fate() {
            return before.equals(after) ? Fate.UNCHANGED : Fate.MOVED;
        }
    }

    /** Every name that has these words before or after, in one pair each. */
    public static List<Pair> of(Collection<String> before, Collection<String> after) {
        // Many short answers are the very same words.
        Set<String> old = new TreeSet<>(before);
        Set<String> own = new TreeSet<>(after);
        List<Pair> pairs = new ArrayList<>();
        List<String> gone = without(old, own);
        List<String> come = without(own, old);
        old.stream().filter(own::contains).forEach(id -> pairs.add(new Pair(id, id)));
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            pairs.add(new Pair(i < gone.size() ? gone.get(i) : NONE, i < come.size() ? come.get(i) : NONE));
        }
        return pairs;
    }

    private static List<String> without(Set<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
