package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quotient.job.StudyLife.Event;
import org.quotient.release.Manifest;

/** A run after a change leaves exactly what a run from scratch would, and computes only what is new. */
class RerunIT {

    private static final String LONGER = "only in jobs/reruns: a build is to be short";

    private static final List<Event> IN_THE_BUILD = List.of(Event.CRASH, Event.WITHDRAWAL, Event.TWO_RUNS);

    @TempDir
    private Path folder;

    @BeforeEach
    void mendTheFuse() {
        PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
        System.setProperty("spark.master", "local[2]");
    }

    static Run.Outcome run(RandomStudy study, Run.Start start) throws Exception {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Configuration configuration = new Configuration();
        Environment environment = new Environment(
                new Console(nowhere, nowhere),
                new Disk(configuration),
                configuration,
                new Progress(nowhere, Progress.Audience.NOBODY, StageLog.silent()));
        Inputs inputs = environment.inputs(study.file().toString());
        RejectLimit limit = new RejectLimit(0, RejectLimit.Unit.INPUTS);
        return new Run(
                        environment,
                        PlainAnnotator::new,
                        Clock.systemUTC(),
                        limit,
                        start,
                        UUID.randomUUID().toString())
                .run(new Publisher(environment.output(inputs.study()), () -> {}), inputs);
    }

    /** More lives, or longer ones, than the build's are asked for by {@code jobs/reruns}. */
    static LongStream seeds() {
        long first = Long.getLong("quotient.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("quotient.lives", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterWhateverHappensARerunEqualsARunFromScratchAndDoesTheLeastWork(long seed) throws Exception {
        Properties before = (Properties) System.getProperties().clone();
        try {
            InProcess.settings();
            live(seed);
        } finally {
            System.setProperties(before);
        }
    }

    private void live(long seed) throws Exception {
        StudyLife life = new StudyLife(seed, folder);
        Optional<Integer> drawn = Optional.ofNullable(Integer.getInteger("quotient.events"));
        StringBuilder story = new StringBuilder("seed " + seed + ":");
        for (int i = 0; i < drawn.orElse(IN_THE_BUILD.size()); i++) {
            Event event = drawn.isPresent() ? life.draw() : IN_THE_BUILD.get(i);
            story.append(' ').append(event);
            life.happen(event, story.toString());
        }
        assertTheRowsAreThoseOfANewOutput(life.study(), story.toString());
        System.out.println(story + ": " + life.figures());
    }

    /** By another reader, and with an output that never had a store. */
    private void assertTheRowsAreThoseOfANewOutput(RandomStudy study, String where) throws Exception {
        Map<String, List<String>> rerun = rows(study);
        Files.move(study.output(), folder.resolve("before"));
        study.forgetTheWithdrawn();
        assertEquals("000001", run(study, Run.Start.FROM_STORE).manifest().release());
        assertEquals(rerun, rows(study), where);
    }

    private static Map<String, List<String>> rows(RandomStudy study) throws Exception {
        Map<String, List<String>> rows = new HashMap<>();
        try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
            for (String table : Duck.CONTENTS) {
                rows.put(table, duck.rows("SELECT * FROM " + table));
            }
        }
        assertTrue(rows.get("mentions").size() > 0, "something is found");
        return rows;
    }

    @Test
    void withoutItsStoreOrWithATornOneARunOnlyTakesLonger() throws Exception {
        RandomStudy study = new RandomStudy(5, folder, 5);
        run(study, Run.Start.FROM_STORE);
        for (Path file : parquetFiles(study.output().resolve("store"))) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        study.happen(RandomStudy.Event.ADD);
        Run.Outcome torn = run(study, Run.Start.FROM_STORE);
        assertEquals(study.texts().size(), torn.manifest().work().annotated());
        study.happen(RandomStudy.Event.ADD);
        Files.move(study.output().resolve("store"), folder.resolve("gone"));
        Run.Outcome lost = run(study, Run.Start.FROM_STORE);
        assertEquals(study.texts().size(), lost.manifest().work().annotated());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
    }

    @Test
    @EnabledIfSystemProperty(named = "quotient.lives", matches = ".*", disabledReason = LONGER)
    void aStoreThatHoldsSomethingElseIsFoundByARunFromScratch() throws Exception {
        RandomStudy study = new RandomStudy(6, folder, 4);
        run(study, Run.Start.FROM_STORE);
        study.happen(RandomStudy.Event.CODEBOOK);
        run(study, Run.Start.FROM_STORE);
        for (Path file : parquetFiles(study.output().resolve("store/taggings"))) {
            // A batch without rows says that nothing was found, as far as its record goes.
            if (file.getParent().endsWith("rows")) {
                Files.delete(file);
            }
        }
        forgetRows(study.output().resolve("store/taggings"));
        study.happen(RandomStudy.Event.ATTRIBUTE);
        run(study, Run.Start.FROM_STORE);
        assertEquals(Run.Novelty.RELEASE, run(study, Run.Start.FROM_SCRATCH).novelty());
    }

    @Test
    void withAKeyTheStoreIsCipherTheReleaseIsNotAndAnotherKeyComputesAgain() throws Exception {
        RandomStudy study = new RandomStudy(8, folder, 3);
        String property = "spark.hadoop." + KeyFile.PROPERTY;
        try {
            run(study, Run.Start.FROM_STORE);
            System.setProperty(property, KeyFileTest.keyFile(folder, 1).toString());
            study.happen(RandomStudy.Event.ADD);
            assertEquals(4, run(study, Run.Start.FROM_STORE).manifest().work().annotated());
            List<Path> stored = parquetFiles(study.output().resolve("store"));
            assertTrue(stored.size() > 2);
            for (Path file : stored) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(bytes.endsWith("PARE") && !bytes.contains("supervision"), file.toString());
            }
            study.happen(RandomStudy.Event.CODEBOOK);
            assertEquals(0, run(study, Run.Start.FROM_STORE).manifest().work().annotated());
            rows(study);
            System.setProperty(property, KeyFileTest.keyFile(folder, 2).toString());
            study.happen(RandomStudy.Event.ADD);
            assertEquals(5, run(study, Run.Start.FROM_STORE).manifest().work().annotated());
        } finally {
            System.clearProperty(property);
        }
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
    }

    @Test
    void anotherEngineComputesAllAgainAndTheOneBeforeIsStillKnown() throws Exception {
        RandomStudy study = new RandomStudy(12, folder, 4);
        long contents = run(study, Run.Start.FROM_STORE).manifest().work().annotated();
        Map<String, List<String>> before = rows(study);
        try {
            PlainAnnotator.VERSION.set(2);
            Manifest.Work work = run(study, Run.Start.FROM_STORE).manifest().work();
            assertEquals(List.of(contents, 0L), List.of(work.annotated(), work.annotationsReused()));
            assertEquals(List.of("annotated again: the engine changed"), work.why());
            assertNotEquals(before, rows(study), "most of the pay is not found any more");
            try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
                assertEquals(List.of("engine"), duck.rows("SELECT DISTINCT cause FROM changes"));
            }
            assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
        } finally {
            PlainAnnotator.VERSION.set(1);
        }
        Manifest.Work back = run(study, Run.Start.FROM_STORE).manifest().work();
        assertEquals(List.of(0L, contents), List.of(back.annotated(), back.annotationsReused()));
        assertEquals(before, rows(study));
    }

    @Test
    void whatIsToBeEncryptedOtherwiseIsNeverNothingNew() throws Exception {
        RandomStudy study = new RandomStudy(9, folder, 2);
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        try (var all = Files.walk(study.file().getParent())) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(hourAgo));
            }
        }
        Set<Optional<String>> states = new HashSet<>();
        for (String key : List.of("", "", "one key", "another key")) {
            states.add(InProcess.state(study.file(), new StoreEncryption(key)));
        }
        assertEquals(3, states.size());
        assertFalse(states.contains(Optional.empty()));
    }

    private static void forgetRows(Path taggings) throws Exception {
        try (var all = Files.walk(taggings)) {
            for (Path record : all.filter(file -> file.endsWith(Batch.RECORD)).toList()) {
                Files.deleteIfExists(record.resolveSibling("." + Batch.RECORD + ".crc"));
                String text = Files.readString(record);
                Files.writeString(
                        record,
                        text.replaceAll("\\{\\s*\"path\" : \"rows/[^}]*\\},?\\s*", "")
                                .replaceAll(",\\s*\\]", "]"));
            }
        }
    }

    private static List<Path> parquetFiles(Path folder) throws Exception {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
