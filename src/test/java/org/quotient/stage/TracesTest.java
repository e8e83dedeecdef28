package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How words are found again. */
class TracesTest {

    private static final KeyedHash HASH = new KeyedHash("0123");

    private static boolean finds(String words, String text, int shortest) {
        Traces traces = new Traces(HASH);
        List<String> wanted = Traces.words(words);
        traces.add(wanted.size(), Traces.hash(HASH, wanted));
        return !traces.in(text, shortest).isEmpty();
    }

    @Test
    void aNameIsAWholeWord() {
        assertTrue(finds("P1", "as P1 said", 1));
        assertTrue(finds("P1", "interviews/p1.txt", 1));
        assertFalse(finds("P1", "as P10 said, and AP1", 1));
    }

    @Test
    void whatStandsBetweenTheWordsMakesNoDifference() {
        assertTrue(finds("no pay at all", "There's no \\\"pay\\\", at\n  ALL!", 1));
        assertFalse(finds("no pay at all", "no pay and at all", 1));
    }

    @Test
    void wordsOnBothSidesOfBrokenCharactersAreNoSequence() {
        assertFalse(finds("no pay", "no\u0001pay", 1));
        assertFalse(finds("no pay", "no\ufffdpay", 1));
    }

    @Test
    void shortWordsAreNotLookedForInWhatIsNoText() {
        assertFalse(finds("P1", "x P1 x", 6));
        assertTrue(finds("interview7", "x interview7 x", 6));
    }

    @Test
    void whatMayBeAnOrdinaryWordOrNumberTellsNothing() {
        assertTrue(Traces.areTelling(List.of("p1")));
        assertTrue(Traces.areTelling(List.of("12", "txt")));
        assertFalse(Traces.areTelling(List.of("12")));
        assertFalse(Traces.areTelling(List.of("kim")));
        assertEquals(List.of("it", "s", "a"), Traces.words("It's — a"));
    }
}
