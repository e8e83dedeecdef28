package org.quotient.change;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why interviews are gone.
 *
 * @param withdrawn participants who withdrew between the two releases; none unless the newer one is made for that
 */
public record Removal(Set<String> withdrawn) implements Serializable {

    /** The study has fewer interviews than before, and nobody withdrew. */
    public static final Removal ORDINARY = new Removal(Set.of());

    public Removal {
        withdrawn = new TreeSet<>(withdrawn);
    }

    /** The cause of whatever went with a removed interview. */
    public Cause cause() {
        return withdrawn.isEmpty() ? Cause.REMOVED_INTERVIEWS : Cause.WITHDRAWAL;
    }
}
