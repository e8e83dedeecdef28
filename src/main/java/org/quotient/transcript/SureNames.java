package org.quotient.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tells which names in a file are surely speakers': those that are known, and those that come back. */
final class SureNames {

    private SureNames() {}

    /**
     * The sure ones among names as they stand in the file.
     *
     * @param key what is the same for spellings of one name
     * @return their keys
     */
    static Set<String> among(List<String> names, UnaryOperator<String> key, Roles roles) {
        Set<String> met = new HashSet<>();
        Set<String> sure = new HashSet<>();
        for (String name : names) {
            String own = key.apply(name);
            if (!met.add(own) || roles.knows(name)) {
                sure.add(own);
            }
        }
        return sure;
    }
}
