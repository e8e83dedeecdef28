package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

    /** The sha256 of the ids begin with ca, 3e, ba and e3. */
    @ParameterizedTest
    @CsvSource({"a, DEVELOPMENT", "b, TEST", "abc, TEST", "'', DEVELOPMENT"})
    void anEvenFirstDigitOfTheHashIsDevelopment(String id, Half half) {
        assertEquals(half, Half.of(id));
    }

    @ParameterizedTest
    @CsvSource({"development, DEVELOPMENT", "test, TEST"})
    void aHalfIsFoundByItsLabel(String label, Half half) {
        assertEquals(half, Half.labelled(label));
    }
}
