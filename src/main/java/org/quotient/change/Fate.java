package org.quotient.change;

import java.util.Locale;

/** What became of an interview since the release before. */
public enum Fate {
    UNCHANGED,
    /** The same words under another name. */
    MOVED,
    /** Other words under the same name. */
    CHANGED,
    ADDED,
    REMOVED;

    /** The word as it stands in tables and manifests. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
