package org.quotient.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quotient.release.Json;

/**
 * Keeps a second run from working in vain while a first one has the output. A courtesy: that a number is published once
 * rests on the {@link Draft}, not on this.
 *
 * <p>The file {@code lock} says which run holds the output. Its run writes it anew every minute; one that was not written
 * for the length of a lease is of a run that is gone, and another takes it over; at once, if the run's process was one of
 * this machine and is there no more.
 */
final class Lock implements AutoCloseable {

    static final String FILE = "lock";
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BEATS_PER_LEASE = 10;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration LAST_BEAT = Duration.ofSeconds(10);

    /**
     * What the file says.
     *
     * @param run names the run
     * @param process the mark of its process, empty where there is none
     * @param started when it took the lock, UTC
     * @param heartbeat when it last wrote it, UTC
     */
    record Holder(String run, String host, String process, String started, String heartbeat) {

        Holder {
            // A lock of an earlier version says nothing of it.
            process = process == null ? "" : process;
        }

        /** Whether the run's process was one of this machine and has ended. */
        boolean isGone() {
            return Lock.host().equals(host) && ProcessMark.isGone(process);
        }
    }

    private final Output output;
    private final Clock clock;
    private final Duration lease;
    private final Holder holder;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lock");
        thread.setDaemon(true);
        return thread;
    });

    private Optional<AtExit> atExit = Optional.empty();
    private volatile boolean lost;

    private Lock(Output output, Clock clock, Duration lease) {
        this.output = output;
        this.clock = clock;
        this.lease = lease;
        this.holder = new Holder(UUID.randomUUID().toString(), host(), ProcessMark.own(), now(), now());
    }

    /**
     * Takes the output for a new run.
     *
     * @param lease how long a lock lives without a heartbeat
     * @param wait how long to wait for another run to end
     * @throws StopException if another run still has it then
     */
    static Lock take(Output output, Clock clock, Duration lease, Duration wait)
            throws IOException, InterruptedException {
        Lock lock = new Lock(output, clock, lease);
        long start = System.nanoTime();
        try {
            while (!lock.tryTake()) {
                Duration left = wait.minusNanos(System.nanoTime() - start);
                if (left.isNegative() || left.isZero()) {
                    throw new StopException(ExitCode.HELD, lock.refusal());
                }
                Thread.sleep(Math.max(1, Math.min(left.toMillis(), POLL.toMillis())));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            // It may have been taken, and the answer lost.
            lock.release();
            throw e;
        }
        lock.live();
        return lock;
    }

    /** Names the run that holds the lock. */
    String run() {
        return holder.run();
    }

    /** Whether another run has taken the output over, because this one did not write the lock for the length of a lease. */
    boolean isLost() {
        return lost;
    }

    /** The same, asked now. */
    boolean isTaken() {
        try {
            return lost || !isOurs();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whoever takes an output over takes the files of the run before away, so that what it goes on to write may lack some.
     *
     * @throws StopException if another run has taken the output over
     */
    void require() {
        if (isTaken()) {
            throw new StopException(
                    ExitCode.TRY_AGAIN,
                    "Cannot go on: because another run took the output over, which this one had not written for "
                            + LEASE.toMinutes() + " minutes");
        }
    }

    private boolean tryTake() throws IOException {
        if (output.create(FILE, Json.write(holder))) {
            return true;
        }
        Optional<String> there = output.read(FILE);
        return there.isPresent() && isLeft(FILE, there.get()) && takeOver(there.get());
    }

    /**
     * Takes a lock over from a run that is gone. Of many that try, the one that creates the mark does; and only as long as the
     * lock is still that run's, since a mark is removed after its work is done.
     */
    private boolean takeOver(String stale) throws IOException {
        String mark = Output.STORE + "/takeover-" + Sha256.of(holder(stale).run());
        if (!output.create(mark, Json.write(holder))) {
            Optional<String> there = output.read(mark);
            if (there.isPresent() && isLeft(mark, there.get())) {
                output.delete(mark);
            }
            return false;
        }
        try {
            if (!output.read(FILE).equals(Optional.of(stale))) {
                return false;
            }
            output.replace(FILE, Json.write(holder), Output.Access.OWNER);
            return true;
        } finally {
            output.delete(mark);
        }
    }

    private boolean isLeft(String name, String text) throws IOException {
        return holder(text).isGone() || isStale(name);
    }

    /** Both times are the file system's; one far in the future was written before its clock went back. */
    private boolean isStale(String name) throws IOException {
        Optional<Instant> written = output.modified(name);
        return written.isPresent()
                && Duration.between(written.get(), clock(output)).abs().compareTo(lease) > 0;
    }

    /** The time by the clock of the file system. */
    static Instant clock(Output output) throws IOException {
        String name = Output.STORE + "/clock-" + UUID.randomUUID();
        output.write(name, "");
        try {
            return output.modified(name).orElseThrow();
        } finally {
            output.delete(name);
        }
    }

    private void live() {
        atExit = Optional.of(new AtExit(this::release));
        long beat = Math.max(1, lease.toMillis() / BEATS_PER_LEASE);
        heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            if (!isOurs()) {
                lost = true;
                heart.shutdown();
            } else {
                Holder now = new Holder(holder.run(), holder.host(), holder.process(), holder.started(), now());
                output.replace(FILE, Json.write(now), Output.Access.OWNER);
            }
        } catch (IOException | RuntimeException e) {
            // The next beat may do it; until the lease ends nobody minds. Thrown on, it would be the last one.
        }
    }

    private boolean isOurs() throws IOException {
        return output.read(FILE).map(Lock::holder).map(Holder::run).equals(Optional.of(holder.run()));
    }

    /** Gives the output back, unless another run has taken it over. */
    @Override
    public void close() {
        atExit.ifPresent(AtExit::close);
        release();
    }

    private void release() {
        heart.shutdown();
        try {
            // A beat on its way would write the lock again.
            heart.awaitTermination(LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS);
            if (!lost && isOurs()) {
                output.delete(FILE);
            }
        } catch (IOException e) {
            // It ends with its lease.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String refusal() throws IOException {
        Holder other = output.read(FILE).map(Lock::holder).orElse(holder(""));
        return "Cannot run: because run " + other.run() + " on " + other.host() + " has held the output since "
                + other.started() + "; --wait 30m waits for it";
    }

    private static Holder holder(String json) {
        try {
            return Json.read(json, Holder.class);
        } catch (IllegalArgumentException e) {
            return new Holder("(unknown)", "(unknown)", "", "(unknown)", "(unknown)");
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "(unknown)";
        }
    }
}
