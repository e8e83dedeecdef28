package org.quotient.bench;

/**
 * How often a label was given to a comment by machine and people, by the machine alone, by people alone.
 *
 * <p>A share of nothing is 0.
 */
record Tally(long both, long machineOnly, long peopleOnly) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(boolean machine, boolean people) {
        return new Tally(machine && people ? 1 : 0, machine && !people ? 1 : 0, !machine && people ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(both + other.both, machineOnly + other.machineOnly, peopleOnly + other.peopleOnly);
    }

    /** The comments to which people gave the label. */
    long support() {
        return both + peopleOnly;
    }

    double precision() {
        return share(both, both + machineOnly);
    }

    double recall() {
        return share(both, both + peopleOnly);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return share(2 * both, 2 * both + machineOnly + peopleOnly);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
