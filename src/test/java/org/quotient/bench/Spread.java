package org.quotient.bench;

import java.util.List;

/** The least, the middle and the greatest of some measurements. */
record Spread(double minimum, double median, double maximum) {

    /** The median of an even number of measurements is the mean of the two in the middle. */
    static Spread of(List<Double> measurements) {
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException("Cannot take a median: because there are no measurements");
        }
        List<Double> sorted = measurements.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(last));
    }
}
