package org.quotient.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measurements taken in turn: the first contender, the second, the third, and again.
 *
 * @param tokens that each contender makes of the material
 * @param timings the seconds of each round, in the order of the contenders
 */
record Rounds(List<Long> tokens, List<List<Double>> timings) {

    Rounds {
        tokens = List.copyOf(tokens);
        timings = timings.stream().map(List::copyOf).toList();
    }

    /** Lets every contender annotate and count once unmeasured, then measures {@code number} rounds. */
    static Rounds measure(List<Contender> contenders, int number) throws InterruptedException {
        List<Long> tokens = new ArrayList<>();
        for (Contender contender : contenders) {
            System.err.println("Warm-up: " + contender.label());
            tokens.add(contender.count());
        }
        List<List<Double>> rounds = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            List<Double> round = new ArrayList<>();
            for (Contender contender : contenders) {
                System.err.println("Round " + i + " of " + number + ": " + contender.label());
                round.add(seconds(contender));
            }
            rounds.add(round);
        }
        return new Rounds(tokens, rounds);
    }

    private static double seconds(Contender contender) throws InterruptedException {
        System.gc();
        long start = System.nanoTime();
        contender.annotate();
        return (System.nanoTime() - start) / 1e9;
    }

    Spread seconds(int contender) {
        return Spread.of(timings.stream().map(round -> round.get(contender)).toList());
    }

    Spread tokensPerSecond(int contender) {
        return Spread.of(
                timings.stream().map(round -> tokensPerSecond(contender, round)).toList());
    }

    /** The speed of one contender divided by that of another in the same round. */
    Spread ratio(int contender, int other) {
        return Spread.of(timings.stream()
                .map(round -> tokensPerSecond(contender, round) / tokensPerSecond(other, round))
                .toList());
    }

    private double tokensPerSecond(int contender, List<Double> round) {
        return tokens.get(contender) / round.get(contender);
    }
}
