package org.quotient.transcript;

import java.util.List;
import java.util.Set;

/** What the reader of one format makes of a file, before anybody looks for speakers. */
sealed interface Document {

    /** What was left out on the way. */
    Set<Loss> losses();

    /**
     * A text with labels inside.
     *
     * @param text with LF line ends, paragraphs set off by a blank line
     */
    record Prose(String text, Set<Loss> losses) implements Document {
        public Prose {
            losses = Set.copyOf(losses);
        }
    }

    /** A row a turn. */
    record Turns(List<TurnRows.TurnRow> rows, Set<Loss> losses) implements Document {
        public Turns {
            rows = List.copyOf(rows);
            losses = Set.copyOf(losses);
        }
    }
}
