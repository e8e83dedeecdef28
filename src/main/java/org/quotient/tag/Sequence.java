package org.quotient.tag;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One way in which a pattern matches: tests for tokens in order.
 *
 * @param steps at least one; the gap of the first means nothing
 */
record Sequence(List<Step> steps) implements Serializable {

    /**
     * A test, and what may lie before it.
     *
     * @param gap the most words between the step before and this one; marks that are no words come on top
     */
    record Step(Test test, int gap) implements Serializable {}

    Sequence {
        steps = List.copyOf(steps);
    }

    /** The folded forms and lemmas of which the first token must have one; empty if others can begin a match. */
    Set<String> keys() {
        return steps.get(0).test().keys();
    }

    /** The letters with which the first token begins; empty if that is not known. */
    String prefix() {
        return steps.get(0).test().prefix();
    }

    /** The token after the last, of every match that begins at token {@code first}. */
    Set<Integer> ends(Words words, int first) {
        Set<Integer> ends = new TreeSet<>();
        if (steps.get(0).test().accepts(words, first)) {
            follow(words, 1, first + 1, ends);
        }
        return ends;
    }

    private void follow(Words words, int step, int from, Set<Integer> ends) {
        if (step == steps.size()) {
            ends.add(from);
            return;
        }
        int passed = 0;
        for (int token = from; token < words.size(); token++) {
            if (steps.get(step).test().accepts(words, token)) {
                follow(words, step + 1, token + 1, ends);
            }
            passed += words.isWord(token) ? 1 : 0;
            if (steps.get(step).gap() == 0 || passed > steps.get(step).gap()) {
                return;
            }
        }
    }

    String describe() {
        return steps.stream()
                .map(step -> (step.gap() > 0 ? "up to " + step.gap() + " words, then " : "")
                        + step.test().describe())
                .collect(Collectors.joining(" + "));
    }
}
