package org.quotient.bench;

import java.util.Set;

/**
 * An answer to an open question, with what people found in it.
 *
 * @param labels the topics that people gave it
 * @param sentiment 1 very positive, 3 mixed or neutral, 5 very negative
 */
record Comment(String id, String question, String text, Set<String> labels, int sentiment) {

    Comment {
        labels = Set.copyOf(labels);
    }

    Half half() {
        return Half.of(id);
    }
}
