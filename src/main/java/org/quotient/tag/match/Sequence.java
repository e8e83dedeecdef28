package org.quotient.tag.match;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which a pattern matches: tests for tokens in order.
 *
 * @param steps at least one; the gap of the first means nothing
 */
public record Sequence(List<Step> steps) implements Serializable {

    /**
     * A test, and what may lie before it.
     *
     * @param gap the most words between the step before and this one; marks that are no words come on top. With 0 the
     *     token is the next one
     */
    public record Step(TokenTest test, int gap) implements Serializable {}

    public Sequence {
        steps = List.copyOf(steps);
    }

    /** What must be known of tokens to match it. */
    public Need need() {
        return steps.stream()
                .map(step -> step.test().need())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public String describe() {
        return steps.stream()
                .map(step -> (step.gap() > 0 && step != steps.get(0) ? "up to " + step.gap() + " words, then " : "")
                        + step.test().describe())
                .collect(Collectors.joining(" + "));
    }
}
