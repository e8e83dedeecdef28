package org.quotient.job;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A result that is worked out beside what is done until it is needed. */
final class Ahead<T> {

    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins the work, on a thread that keeps no program from ending. */
    static <T> Ahead<T> of(Callable<T> work) {
        Ahead<T> ahead = new Ahead<>(new FutureTask<>(work));
        Thread thread = new Thread(ahead.task, "ahead");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    /** The result, or what kept the work from having one. */
    T get() throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
