package org.quotient.codebook.foreign;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives categories their ids: the name in lower-case letters, digits and hyphens. The first of several categories with the
 * same id keeps it; the next get the name above before theirs, then a number. The same file always gives the same ids.
 */
final class CodeIds {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** An id that no category has so far. */
    String give(Category category) {
        String plain = plain(category.name());
        if (taken.add(plain)) {
            return plain;
        }
        String longer = category.parent()
                .map(above -> plain(above.name()) + "-" + plain)
                .orElse(plain);
        String id = longer;
        while (!taken.add(id)) {
            id = longer + "-" + numbers.merge(longer, 2, (before, two) -> before + 1);
        }
        return id;
    }

    /** Whether the name has no letter from a to z and no digit. */
    static boolean isNameless(String name) {
        return letters(name).isEmpty();
    }

    /** The id that the name asks for; {@code code} if it is nameless. */
    static String plain(String name) {
        String id = letters(name);
        return id.isEmpty() ? "code" : id;
    }

    private static String letters(String name) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String id = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("-$", "") : id;
    }
}
