package org.quotient.job;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long the reading of one file may take, counted in the time of the processor, so that a busy machine rejects nothing.
 *
 * @param base for any file
 * @param perMegabyte more for each megabyte (2^20 bytes) that it is long
 * @param patience how many times longer it may take by the clock on the wall
 * @param mostStuck how many readings of one JVM may go on without end before the run stops
 */
record ReadingLimit(Duration base, Duration perMegabyte, int patience, int mostStuck) implements Serializable {

    /** A quarter of the speed at which the slowest reader, that of PDF, was seen to read, and never less than a minute. */
    static final ReadingLimit USUAL = new ReadingLimit(Duration.ofMinutes(1), Duration.ofSeconds(10), 10, 8);

    /** The limit for a file of this length. */
    Duration of(long bytes) {
        return base.plus(perMegabyte.multipliedBy(bytes).dividedBy(1 << 20));
    }
}
