package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    /** The share of the first half of 400 comments in a draw: 0.5, and a standard error of 0.025. */
    private static final ToDoubleFunction<int[]> SHARE =
            draw -> Arrays.stream(draw).filter(number -> number < 200).count() / 400.0;

    @Test
    void theIntervalIsTwoStandardErrorsWideOnEachSide() {
        Bootstrap.Interval interval = Bootstrap.interval(400, SHARE);
        assertEquals(0.451, interval.low(), 0.01);
        assertEquals(0.549, interval.high(), 0.01);
    }

    @Test
    void theSameCommentsGiveTheSameInterval() {
        assertEquals(Bootstrap.interval(400, SHARE), Bootstrap.interval(400, SHARE));
    }

    @Test
    void twoFiguresAreComparedOnTheSameDraws() {
        Bootstrap.Interval nothing =
                Bootstrap.interval(400, draw -> SHARE.applyAsDouble(draw) - SHARE.applyAsDouble(draw));
        assertEquals(new Bootstrap.Interval(0, 0), nothing);
    }

    @Test
    void noCommentsHaveNoInterval() {
        assertEquals(new Bootstrap.Interval(0, 0), Bootstrap.interval(0, draw -> 1));
    }
}
