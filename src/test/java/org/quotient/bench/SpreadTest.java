package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertEquals(new Spread(1, 2, 9), Spread.of(List.of(9.0, 1.0, 2.0)));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertEquals(new Spread(1, 3, 9), Spread.of(List.of(4.0, 9.0, 1.0, 2.0)));
    }

    @Test
    void oneMeasurementIsAllThree() {
        assertEquals(new Spread(5, 5, 5), Spread.of(List.of(5.0)));
    }

    @Test
    void noMeasurementHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }
}
