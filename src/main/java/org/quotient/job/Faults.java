package org.quotient.job;

import org.quotient.annotate.AnnotationException;

/**
 * Shows a fault of the program: where it happened, but none of the messages on the way, since Spark's and Java's may
 * quote what they choked on.
 */
final class Faults {

    private static final int MOST_FRAMES = 12;

    private Faults() {}

    static void show(Throwable fault, Console console) {
        console.say("Cannot go on: because of a fault of the program");
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean ours = cause instanceof AnnotationException;
            console.say("  " + cause.getClass().getName() + (ours ? ": " + cause.getMessage() : ""));
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                console.say("    at " + frames[i]);
            }
        }
    }
}
