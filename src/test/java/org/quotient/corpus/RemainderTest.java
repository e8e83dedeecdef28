package org.quotient.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What a transcript is after turns were taken from it. */
class RemainderTest {

    private static final String WHOLE = new Fingerprint().add("whole").hex();

    @Test
    void theOrderAndTheStepsMakeNoDifference() {
        String first = new Remainder(WHOLE).without(1, "participant", 0, "a").hex();
        String both = new Remainder(first).without(2, "participant", 9, "b").hex();
        assertEquals(
                both,
                new Remainder(WHOLE)
                        .without(2, "participant", 9, "b")
                        .without(1, "participant", 0, "a")
                        .hex());
        assertNotEquals(first, both);
        assertNotEquals(WHOLE, both);
    }
}
