package org.quotient.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quotient.stage.FileReading;
import org.quotient.stage.InputFile;
import org.quotient.transcript.Reading;

/**
 * Reads a file in a thread of its own, and gives up on it when that takes too long. PDFBox and POI heed no interrupt, and
 * Java can't stop a thread without harm: it is left to itself, and too many such threads stop the run.
 */
record TimedReading(FileReading reading, ReadingLimit limit) implements FileReading {

    /** The reason of a file that was not read in time. */
    static final String TOO_SLOW = "too_slow";

    private static final long serialVersionUID = 1L;
    /** Those of the whole JVM. */
    static final StuckReadings STUCK = new StuckReadings();

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Reading read(InputFile file, byte[] bytes) {
        STUCK.requireFewerThan(limit.mostStuck());
        ReadingAttempt attempt = new ReadingAttempt(file, () -> reading.read(file, bytes));
        THREADS.execute(attempt);
        Duration longest = limit.of(bytes.length);
        try {
            return await(attempt, longest);
        } catch (TimeoutException e) {
            STUCK.add(attempt);
            return FileReading.rejected(
                    TOO_SLOW, "reading it was given up after " + longest.toSeconds() + " seconds", file);
        } catch (InterruptedException e) {
            // Spark ends the task; there is nobody left to give a reading to.
            STUCK.add(attempt);
            Thread.currentThread().interrupt();
            throw new CancellationException("Cannot go on reading: because the task was interrupted");
        }
    }

    private Reading await(ReadingAttempt attempt, Duration longest) throws TimeoutException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos() * limit.patience();
        for (long wait = longest.toNanos(); wait > 0; wait = Math.min(attempt.left(longest), end - System.nanoTime())) {
            try {
                return attempt.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // By the clock on the wall; what counts is the processor's.
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
        throw new TimeoutException();
    }

    /** An error stays one: a JVM without memory must not go on. */
    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
