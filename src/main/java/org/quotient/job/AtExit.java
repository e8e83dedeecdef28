package org.quotient.job;

import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/** Work that is done if the program is ended from outside: after Spark has stopped, before Hadoop closes its file systems. */
final class AtExit implements AutoCloseable {

    private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 1;

    private final Runnable work;

    AtExit(Runnable work) {
        this.work = work;
        ShutdownHookManager.get().addShutdownHook(work, PRIORITY);
    }

    /** From here on the work is not done. */
    @Override
    public void close() {
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(work);
        }
    }
}
