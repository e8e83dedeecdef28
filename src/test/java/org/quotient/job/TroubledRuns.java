package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs of a study that die, and runs that meet another one. */
final class TroubledRuns {

    /** How a run dies. */
    enum Death {
        /** In the middle of annotation. */
        ANNOTATING,
        REFUSED,
        LOST,
        DEAD,
        /** The JVM ends. */
        KILLED
    }

    private final Path study;
    private int others;

    TroubledRuns(Path study) {
        this.study = study;
    }

    /**
     * Runs the study.
     *
     * @param step by which files change, after which it dies
     * @param turns after so many annotated ones it dies, if it dies of that
     * @return whether it died: a run may have fewer steps, or stand a fault
     */
    boolean die(Death death, int step, int turns) throws Exception {
        if (death == Death.KILLED) {
            return other(InProcess.Dying.class, death.name(), "" + step).waitFor() != 0;
        }
        if (death == Death.ANNOTATING) {
            PlainAnnotator.FUSE.set(turns);
        } else {
            FaultPlan.choose(FaultPlan.Kind.valueOf(death.name()), step);
        }
        try {
            return InProcess.end(study, InProcess.Manners.TAKES_OVER) != ExitCode.DONE;
        } finally {
            FaultPlan.end();
            PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
        }
    }

    /** Runs the study twice at once, here and in another JVM; gives back both exit codes, the better one first. */
    List<Integer> meet(InProcess.Manners manners, int pauseMillis) throws Exception {
        Path ready = study.resolveSibling("ready-" + others);
        Path go = study.resolveSibling("go-" + others);
        Process other = other(InProcess.Other.class, manners.name(), ready.toString(), go.toString());
        while (Files.notExists(ready)) {
            if (!other.isAlive()) {
                throw new IllegalStateException("Cannot go on: because the other JVM has ended");
            }
            Thread.sleep(10);
        }
        Files.createFile(go);
        Thread.sleep(pauseMillis);
        ExitCode own = InProcess.end(study, manners);
        if (!other.waitFor(5, TimeUnit.MINUTES)) {
            other.destroyForcibly();
            throw new IllegalStateException("Cannot go on: because the other run does not end");
        }
        return Stream.of(own.number(), other.exitValue()).sorted().toList();
    }

    /** With what the less lucky of two runs may end. */
    static Set<Integer> allowed(InProcess.Manners manners) {
        return switch (manners) {
            case WAITS, IGNORES -> Set.of(0);
            case GIVES_UP -> Set.of(0, ExitCode.HELD.number());
            // Its own files are gone, which the command says is a reason to try again.
            case TAKES_OVER -> Set.of(0, ExitCode.OUR_FAULT.number(), ExitCode.TRY_AGAIN.number());
        };
    }

    private Process other(Class<?> main, String... arguments) throws IOException {
        others++;
        List<String> all =
                Stream.concat(Stream.of(study.toString()), Stream.of(arguments)).toList();
        return new ProcessBuilder(Shell.java(main, all.toArray(new String[0])))
                .redirectErrorStream(true)
                .redirectOutput(study.resolveSibling("other-" + others + ".log").toFile())
                .start();
    }
}
