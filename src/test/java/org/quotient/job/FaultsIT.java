package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.release.Manifest;
import org.quotient.table.ChangeTable;

/**
 * Whole runs with a fault at a step: readers see the release before or the one after, whole, and the next run gives the rows of
 * a run from scratch and leaves nothing of the failed one. {@code jobs/faults} tries more steps than the build.
 */
class FaultsIT {

    private static final int IN_THE_BUILD = 1;
    /** Every step once, the kinds of faults in turn. */
    private static final String EACH = "each";

    private static final List<FaultPlan.Kind> KINDS =
            List.of(FaultPlan.Kind.REFUSED, FaultPlan.Kind.LOST, FaultPlan.Kind.DEAD);
    private static final int KILLED_IN_THE_BUILD = 1;
    private static final int MANY_BATCHES = Compaction.MOST_BATCHES;
    private static final Map<String, String> settings = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static final long seed = Long.getLong("quotient.seed", 11);
    /** A study that was never run, and one of many runs, whose next run brings batches of its store together. */
    private static RandomStudy fresh;

    private static RandomStudy old;
    private static Sound sound;

    /** What a run of the old study does and makes, if nothing goes wrong. */
    private record Sound(List<String> steps, Map<String, String> contents) {}

    @BeforeAll
    static void makeTheStudies() throws Exception {
        PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
        System.getProperties().forEach((key, value) -> settings.put(key.toString(), value.toString()));
        InProcess.settings();
        fresh = new RandomStudy(seed, Files.createDirectory(folder.resolve("fresh")), 2);
        old = new RandomStudy(seed + 1, Files.createDirectory(folder.resolve("old")), 2);
        InProcess.run(old.file(), Clock.systemUTC());
        multiplyBatches(old.file().resolveSibling("out").resolve("store"));
        old.happen(RandomStudy.Event.ADD);
        sound = sound(old, "sound-old");
    }

    private static Sound sound(RandomStudy study, String name) throws Exception {
        Path copy = copy(study, name);
        FaultPlan.onlyCount();
        InProcess.run(copy, Clock.systemUTC());
        return new Sound(FaultPlan.end(), contents(copy));
    }

    /** As if many runs at once had each computed the same. */
    private static void multiplyBatches(Path store) throws Exception {
        try (SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
                Stream<Path> all = Files.walk(store, 2)) {
            for (Path layer : all.filter(path -> path.getNameCount() == store.getNameCount() + 2)
                    .filter(path -> List.of("annotations", "taggings")
                            .contains(path.getParent().getFileName().toString()))
                    .toList()) {
                multiply(
                        new LayerFiles(new Disk(new Configuration()), new org.apache.hadoop.fs.Path(layer.toUri())),
                        spark);
            }
        }
    }

    private static void multiply(LayerFiles files, SparkSession spark) throws Exception {
        String first = files.sizes().keySet().iterator().next();
        for (int i = 0; i < MANY_BATCHES; i++) {
            String copy = files.begin();
            for (String part : List.of(LayerFiles.KEYS, LayerFiles.ROWS)) {
                spark.read()
                        .parquet(files.path(first, part))
                        .withColumn("batch", functions.lit(copy))
                        .write()
                        .parquet(files.path(copy, part));
            }
            files.commit(copy, files.sizes().get(first));
        }
    }

    @AfterAll
    static void leaveTheSettings() {
        Set<String> own = new TreeSet<>(System.getProperties().stringPropertyNames());
        own.removeAll(settings.keySet());
        own.forEach(System::clearProperty);
        settings.forEach(System::setProperty);
    }

    @Test
    void aFirstRunWithAFaultAtAnyStepHarmsNothing() throws Exception {
        System.out.println("first run: " + tryOut(fresh, sound(fresh, "sound-fresh")));
    }

    @Test
    void aRunOfNewInterviewsWithAFaultAtAnyStepHarmsNothing() throws Exception {
        Path scratch = copy(old, "scratch");
        new LocalOutput(scratch.getParent()).delete("out");
        InProcess.run(scratch, Clock.systemUTC());
        assertEquals(contents(scratch), sound.contents(), "from scratch");
        System.out.println("later run: " + tryOut(old, sound));
    }

    @Test
    void aClockThatGoesBackHarmsNothing() throws Exception {
        Path study = copy(old, "clock");
        Instant future = Instant.now().plus(Duration.ofDays(1));
        try (Stream<Path> all = Files.walk(study.resolveSibling("out"))) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(future));
            }
        }
        InProcess.run(study, Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
        assertEquals(2, wholeness(study).check("the clock went back"), "releases go by their numbers");
        assertEquals(sound.contents(), contents(study));
        assertEquals(Run.Novelty.NONE, InProcess.run(study, Clock.systemUTC()).novelty());
    }

    @Test
    void aJvmThatDiesAtAnyStepHarmsNothing() throws Exception {
        int steps = sound.steps().size();
        List<Integer> chosen =
                PublishFaults.choose(steps, Integer.getInteger("quotient.kills", KILLED_IN_THE_BUILD), seed);
        for (int step : chosen) {
            Path study = copy(old, "killed-" + step);
            String where = "seed " + seed + ", killed at step " + step + " of " + steps;
            Process process = new ProcessBuilder(
                            Shell.java(InProcess.Dying.class, study.toString(), "KILLED", "" + step))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed-" + step + ".log").toFile())
                    .start();
            assertEquals(137, process.waitFor(), where);
            requireSound(study, sound.contents(), where);
        }
        System.out.println("killed: " + chosen.size() + " of " + steps + " steps tried and survived");
    }

    private static Path copy(RandomStudy study, String name) throws Exception {
        Path target = folder.resolve(name);
        InProcess.copy(study.file().getParent(), target);
        return target.resolve("study.yml");
    }

    private static String tryOut(RandomStudy study, Sound expected) throws Exception {
        List<String> steps = expected.steps();
        StringBuilder figures = new StringBuilder(steps.size() + " steps");
        for (FaultPlan.Kind kind : KINDS) {
            List<Integer> chosen = chosen(kind, steps.size());
            int done = 0;
            for (int step : chosen) {
                done += survives(study, kind, step, expected) ? 1 : 0;
            }
            figures.append("; " + kind + ": " + chosen.size() + " tried and survived, in " + done
                    + " of them the run itself ended well");
        }
        return figures.toString();
    }

    /** Every third step; or as many steps as are asked for. */
    private static List<Integer> chosen(FaultPlan.Kind kind, int steps) {
        if (EACH.equals(System.getProperty("quotient.faults"))) {
            return IntStream.rangeClosed(1, steps)
                    .filter(step -> Math.floorMod(step + seed, KINDS.size()) == KINDS.indexOf(kind))
                    .boxed()
                    .toList();
        }
        return PublishFaults.choose(steps, Integer.getInteger("quotient.faults", IN_THE_BUILD), seed + kind.ordinal());
    }

    private static boolean survives(RandomStudy origin, FaultPlan.Kind kind, int step, Sound expected)
            throws Exception {
        String where = "seed " + seed + ", " + origin.size() + " interviews, " + kind + " at step " + step + ", "
                + expected.steps().get(step - 1);
        Path study = copy(origin, kind + "-" + origin.size() + "-" + step);
        boolean done = true;
        FaultPlan.choose(kind, step);
        try {
            InProcess.run(study, Clock.systemUTC());
        } catch (Exception e) {
            done = false;
        } finally {
            FaultPlan.end();
        }
        requireSound(study, expected.contents(), where);
        new LocalOutput(study.getParent().getParent())
                .delete(study.getParent().getFileName().toString());
        return done;
    }

    /** Asserts what readers see after a fault, and what the next run makes of it. */
    private static void requireSound(Path study, Map<String, String> expected, String where) throws Exception {
        Wholeness wholeness = wholeness(study);
        int before = wholeness.check(where);
        int highest = Publisher.highest(output(study));
        assertTrue(before == highest || before == highest - 1, where + ": " + before + " of " + highest);
        if (before > 0 && contents(study).equals(expected)) {
            before--;
        }
        age(study);
        InProcess.run(study, Clock.systemUTC());
        int after = wholeness.check(where + ", afterwards");
        assertEquals(before + 1, after, where + ": one release of the new interviews, not more");
        assertEquals(expected, contents(study), where);
        assertEquals(Set.of(), wholeness.leftovers(), where);
        assertEquals(List.of(), unfinished(study), where);
    }

    private static LocalOutput output(Path study) {
        return new LocalOutput(study.resolveSibling("out"));
    }

    private static Wholeness wholeness(Path study) throws Exception {
        Path root = study.resolveSibling("out");
        Files.createDirectories(root);
        return new Wholeness(new org.apache.hadoop.fs.Path(root.toUri()), new LocalOutput(root), new Configuration());
    }

    /** Lets what was to live for a moment have been written before the lease. */
    private static void age(Path study) throws Exception {
        Path store = study.resolveSibling("out").resolve("store");
        if (Files.exists(store)) {
            try (Stream<Path> all = Files.list(store)) {
                for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                    Files.setLastModifiedTime(
                            path, FileTime.from(Instant.now().minus(Lock.LEASE.plus(Duration.ofMinutes(1)))));
                }
            }
        }
    }

    /** What is in the tables of the current release. */
    private static Map<String, String> contents(Path study) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        for (Manifest.Table table :
                CurrentRelease.find(output(study)).orElseThrow().manifest().tables()) {
            if (!table.name().equals(ChangeTable.NAME)) {
                contents.put(table.name(), table.rows() + " rows, " + table.content());
            }
        }
        return contents;
    }

    /** Batches without a record. */
    private static List<Path> unfinished(Path study) throws Exception {
        Path store = study.resolveSibling("out").resolve("store");
        try (Stream<Path> all = Files.walk(store, 3)) {
            return all.filter(path -> store.relativize(path).getNameCount() == 3)
                    .filter(Files::isDirectory)
                    .filter(path -> Files.notExists(path.resolve(Batch.RECORD)))
                    .toList();
        }
    }
}
