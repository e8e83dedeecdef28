package org.quotient.crosstab;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share of participants with its 95 % Wilson interval, all between 0 and 1.
 *
 * <p>The samples of interview studies are purposive: the interval shows how much the share depends on who was
 * interviewed, and estimates no population.
 */
public record Share(double share, double low, double high) {

    private static final double ERROR = 0.05;

    /**
     * The share of {@code part} in {@code base}; empty for a base of nobody.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, without continuity correction</a>
     */
    public static Optional<Share> of(long part, long base) {
        if (base == 0) {
            return Optional.empty();
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(base), Math.toIntExact(part), ERROR);
        // The formula leaves 0 and 1 by a rounding error at the ends.
        double low = part == 0 ? 0 : Math.max(0, wilson.getLowerBound());
        double high = part == base ? 1 : Math.min(1, wilson.getUpperBound());
        return Optional.of(new Share((double) part / base, low, high));
    }
}
