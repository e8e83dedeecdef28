package org.quotient.codebook;

import java.io.Serializable;
import java.util.List;

/** One part of a pattern as the analyst wrote it. */
public sealed interface Element extends Serializable {

    /**
     * A word in every inflected form.
     *
     * @param tag the part of speech it must have, universal or Penn; empty for any
     */
    record Word(String form, String tag) implements Element {}

    /** A written form with {@code *} for any characters and {@code ?} for one. */
    record Glob(String form, String tag) implements Element {}

    /** Exactly this written form, case and all. */
    record Exact(String form, String tag) implements Element {}

    /** Up to {@code most} words in between. */
    record Gap(int most, Order order) implements Element {}

    /** One of several sequences. */
    record Choice(List<List<Element>> alternatives) implements Element {
        public Choice {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /** A sequence that may be there or not. */
    record Maybe(List<Element> elements) implements Element {
        public Maybe {
            elements = List.copyOf(elements);
        }
    }

    /** How the two sides of a gap may stand. */
    enum Order {
        /** As written. */
        WRITTEN,
        /** Either side first. */
        ANY
    }
}
