package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts the steps by which files change, on disks and in Hadoop's file systems, and lets one of them go wrong. */
final class FaultPlan {

    /** What happens at the chosen step. */
    enum Kind {
        /** It fails and nothing has changed. */
        REFUSED,
        /** It is done, and the answer is a fault. */
        LOST,
        /** Neither it nor any later one is done: as after the death of the process, or of the disk. */
        DEAD,
        /** The JVM ends. */
        KILLED
    }

    /** A step that changes files. */
    interface Step<T> {
        T take() throws IOException;
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private static Kind kind = Kind.REFUSED;
    private static int chosen = NEVER;
    private static final List<String> taken = new ArrayList<>();

    private FaultPlan() {}

    /** From here on steps are counted from 1, and the one with this number goes wrong. */
    static synchronized void choose(Kind fault, int step) {
        kind = fault;
        chosen = step;
        taken.clear();
    }

    static void onlyCount() {
        choose(Kind.REFUSED, NEVER);
    }

    /** Lets everything go well from here on; gives back the names of the steps since the choice. */
    static synchronized List<String> end() {
        chosen = NEVER;
        return List.copyOf(taken);
    }

    static <T> T step(String name, Step<T> step) throws IOException {
        boolean lost = false;
        synchronized (FaultPlan.class) {
            taken.add(name);
            boolean mine = taken.size() == chosen;
            if (mine && kind == Kind.KILLED) {
                Runtime.getRuntime().halt(137);
            }
            if (mine && kind == Kind.REFUSED || taken.size() >= chosen && kind == Kind.DEAD) {
                throw new IOException("the test refuses step " + taken.size() + ", " + name);
            }
            lost = mine && kind == Kind.LOST;
        }
        T done = step.take();
        if (lost) {
            throw new IOException("the test loses the answer to " + name);
        }
        return done;
    }
}
