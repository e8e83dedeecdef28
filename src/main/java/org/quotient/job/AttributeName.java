package org.quotient.job;

import java.util.Locale;

/** Attributes are columns of the release: their names are brought to snake_case, wherever they are written. */
final class AttributeName {

    private AttributeName() {}

    /** {@code Years in role} becomes {@code years_in_role}. */
    static String of(String written) {
        String snake = written.strip()
                .replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_");
        return snake.replaceAll("^_+|_+$", "");
    }
}
