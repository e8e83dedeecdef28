package org.quotient.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How far a figure would go up and down with other comments of the same kind: 95 % by the percentile bootstrap. */
final class Bootstrap {

    static final int ROUNDS = 2000;
    private static final long SEED = 20_231_101;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** The middle 95 % of the figures of the rounds. */
    record Interval(double low, double high) {}

    /**
     * The interval of a figure on {@code size} comments.
     *
     * @param figure of the comments with the given numbers, which are drawn with replacement; the draws of a round are
     *     the same at every call; of no comments both bounds are 0
     */
    static Interval interval(int size, ToDoubleFunction<int[]> figure) {
        if (size == 0) {
            return new Interval(0, 0);
        }
        Random random = new Random(SEED);
        double[] figures = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            figures[round] = figure.applyAsDouble(random.ints(size, 0, size).toArray());
        }
        Arrays.sort(figures);
        int cut = (int) (ROUNDS * TAIL);
        return new Interval(figures[cut], figures[ROUNDS - 1 - cut]);
    }
}
