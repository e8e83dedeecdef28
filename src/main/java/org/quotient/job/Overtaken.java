package org.quotient.job;

/** Another run published while this one worked: what this one made may be of older inputs, and it has to plan again. */
final class Overtaken extends Exception {

    private static final long serialVersionUID = 1L;

    Overtaken(String release) {
        super("another run took release " + release + " while this one worked; it plans again");
    }
}
