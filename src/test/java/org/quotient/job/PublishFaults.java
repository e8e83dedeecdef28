package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.quotient.release.Manifest;

/** All that a run does to its output but Spark's part, with a fault at each step in turn. */
final class PublishFaults {

    private static final Duration ANY_AGE = Duration.ofSeconds(-1);

    /** What one kind of output gives. */
    interface Place {
        Output sound(String name) throws IOException;

        Output faulty(String name) throws IOException;

        Wholeness wholeness(String name) throws IOException;
    }

    private final Place place;

    PublishFaults(Place place) {
        this.place = place;
    }

    private static Console nowhere() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Console(nowhere, nowhere);
    }

    /** A run without Spark: it tries the output out, takes the lock, clears up, publishes, and removes the release before. */
    private static void story(Output output) throws IOException, InterruptedException, Overtaken {
        output.probe();
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ZERO)) {
            Publisher.mend(output);
            new Leftovers(output, ANY_AGE).remove(lock.run());
            String staging = Leftovers.RUNS + "/" + lock.run();
            try (Draft draft = new Publisher(output, () -> {}).draft(staging, lock.run())) {
                publish(output, draft, staging);
            } finally {
                output.retire(staging);
            }
            LastCheck.mark(output, "000001", Instant.EPOCH, nowhere());
            Retention retention = new Retention(output);
            retention.clear(Lock.clock(output));
            retention.keep(1);
        }
    }

    private static void publish(Output output, Draft draft, String staging) throws IOException, Overtaken {
        String rows = UUID.randomUUID().toString();
        output.write(staging + "/tables/part", rows);
        output.move(staging + "/tables/part", draft.folder() + "/crosstab/part-0.parquet");
        Manifest plain = OutputContract.manifest(draft.release(), List.of());
        Manifest.File file = new Manifest.File("crosstab/part-0.parquet", rows.length(), Sha256.of(rows));
        Manifest manifest = new Manifest(
                plain.schemaVersion(),
                plain.status(),
                plain.release(),
                plain.run(),
                plain.started(),
                plain.ended(),
                plain.versions(),
                plain.fingerprints(),
                plain.study(),
                plain.inputs(),
                plain.work(),
                List.of(new Manifest.Table("crosstab", 1, "0", List.of(file))),
                plain.checks(),
                plain.warnings());
        new Publisher(output, () -> {}).publish(draft, manifest, List.of(), "all", "pay");
    }

    /**
     * Lets steps go wrong.
     *
     * @param most how many steps of each kind of fault to try, drawn by the seed
     * @return figures for a reader
     */
    String tryOut(int most, long seed) throws Exception {
        story(place.sound("counted"));
        FaultPlan.onlyCount();
        story(place.faulty("counted"));
        List<String> steps = FaultPlan.end();
        StringBuilder figures = new StringBuilder(steps.size() + " steps");
        for (FaultPlan.Kind kind : List.of(FaultPlan.Kind.REFUSED, FaultPlan.Kind.LOST, FaultPlan.Kind.DEAD)) {
            int published = 0;
            List<Integer> chosen = choose(steps.size(), most, seed);
            for (int step : chosen) {
                published +=
                        survives(kind, step, kind + " " + step + " of " + steps.size() + ", " + steps.get(step - 1));
            }
            figures.append("; ")
                    .append(kind)
                    .append(": ")
                    .append(chosen.size())
                    .append(" tried and survived, of which ")
                    .append(published)
                    .append(" published all the same");
        }
        return figures.toString();
    }

    static List<Integer> choose(int all, int most, long seed) {
        List<Integer> steps = new ArrayList<>();
        for (int step = 1; step <= all; step++) {
            steps.add(step);
        }
        java.util.Collections.shuffle(steps, new Random(seed));
        return steps.subList(0, Math.min(most, all)).stream().sorted().toList();
    }

    /** 1 if the release was published, else 0. */
    private int survives(FaultPlan.Kind kind, int step, String where) throws Exception {
        String name = kind + "-" + step;
        story(place.sound(name));
        FaultPlan.choose(kind, step);
        try {
            story(place.faulty(name));
        } catch (IOException | StopException e) {
            // What a reader sees is asked below.
        } finally {
            FaultPlan.end();
        }
        Wholeness wholeness = place.wholeness(name);
        int current = wholeness.check(where);
        assertTrue(current == 1 || current == 2, where + ": the current release is " + current);
        // The lease of a run that died has ended.
        place.sound(name).delete(Lock.FILE);
        story(place.sound(name));
        assertTrue(wholeness.check(where + ", afterwards") > current, where);
        assertEquals(Set.of(), wholeness.leftovers(), where);
        return current - 1;
    }
}
