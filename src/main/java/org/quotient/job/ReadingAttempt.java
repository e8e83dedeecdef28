package org.quotient.job;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.quotient.stage.InputFile;
import org.quotient.transcript.Reading;

/** The reading of one file, which knows how much of the processor's time it has taken. */
final class ReadingAttempt extends FutureTask<Reading> {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final String name;
    private volatile Thread thread;
    private volatile long begun;

    ReadingAttempt(InputFile file, Callable<Reading> reading) {
        super(reading);
        this.name = file.name();
    }

    @Override
    public void run() {
        begun = CLOCK.getCurrentThreadCpuTime();
        thread = Thread.currentThread();
        thread.setPriority(Thread.NORM_PRIORITY);
        super.run();
    }

    /** The file's name, as people know it. */
    String name() {
        return name;
    }

    /** What is left of {@code longest}, in nanoseconds of the processor's time. */
    long left(Duration longest) {
        Thread own = thread;
        long now = own == null ? begun : CLOCK.getThreadCpuTime(own.getId());
        return longest.toNanos() - Math.max(0, now - begun);
    }

    /** Lets everything else go first, where the system heeds it. */
    void stepBack() {
        Thread own = thread;
        if (own != null) {
            own.setPriority(Thread.MIN_PRIORITY);
        }
    }
}
