package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.release.Manifest;

/** A run after a change leaves exactly what a run from scratch would, and computes only what is new. */
class RerunIT {

    private static final int EVENTS = 5;

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
                .run(new Publisher(environment.output(inputs.study())), inputs);
    }

    /** What the store must know, by a count of its own. */
    private static final class Oracle {
        private final Set<String> annotated = new HashSet<>();
        private final Map<String, Set<String>> tagged = new HashMap<>();

        Manifest.Work expect(RandomStudy study) {
            Set<String> texts = study.texts();
            Set<String> done = tagged.computeIfAbsent(study.codebookVersion(), key -> new HashSet<>());
            Set<String> untagged = new HashSet<>(texts);
            untagged.removeAll(done);
            Set<String> unannotated = new HashSet<>(untagged);
            unannotated.removeAll(annotated);
            done.addAll(untagged);
            annotated.addAll(unannotated);
            return new Manifest.Work(
                    unannotated.size(),
                    texts.size() - unannotated.size(),
                    untagged.size(),
                    texts.size() - untagged.size());
        }
    }

    private static Manifest.Work work(Run.Outcome outcome) {
        return outcome.manifest().work().because(List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void afterWhateverHappensARerunEqualsARunFromScratchAndDoesTheLeastWork(long seed) throws Exception {
        RandomStudy study = new RandomStudy(seed, folder, 5);
        Oracle oracle = new Oracle();
        assertEquals(oracle.expect(study), work(run(study, Run.Start.FROM_STORE)));
        for (int i = 0; i < EVENTS; i++) {
            String where = "seed " + seed + ", event " + i + " " + study.happen();
            Run.Outcome rerun = run(study, Run.Start.FROM_STORE);
            Manifest.Work expected = oracle.expect(study);
            if (rerun.novelty() == Run.Novelty.RELEASE) {
                assertEquals(expected, work(rerun), where);
            }
            assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty(), where);
            assertEquals(study.size(), rerun.manifest().inputs().read(), where);
        }
        assertTheRowsAreThoseOfANewOutput(study, "seed " + seed);
    }

    /** By another reader, and with an output that never had a store. */
    private void assertTheRowsAreThoseOfANewOutput(RandomStudy study, String where) throws Exception {
        Map<String, List<String>> rerun = rows(study);
        Files.move(study.output(), folder.resolve("before"));
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
    void aRunThatDiesInTheMiddleChangesNothingAndTheNextOneGoesOn() throws Exception {
        RandomStudy study = new RandomStudy(4, folder, 6);
        String before = run(study, Run.Start.FROM_STORE).manifest().release();
        study.happen(RandomStudy.Event.EDIT);
        study.happen(RandomStudy.Event.ADD);
        PlainAnnotator.FUSE.set(20);
        assertThrows(Exception.class, () -> run(study, Run.Start.FROM_STORE));
        PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
        assertEquals(
                before,
                CurrentRelease.find(Output.at(
                                new org.apache.hadoop.fs.Path(study.output().toUri()), new Configuration()))
                        .orElseThrow()
                        .pointer()
                        .release());
        run(study, Run.Start.FROM_STORE);
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
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
    void aStoreThatHoldsSomethingElseIsFoundByARunFromScratch() throws Exception {
        RandomStudy study = new RandomStudy(6, folder, 4);
        run(study, Run.Start.FROM_STORE);
        RandomStudy other = new RandomStudy(7, Files.createDirectory(folder.resolve("other")), 4);
        run(other, Run.Start.FROM_STORE);
        assertTrue(Files.notExists(study.output().resolve("releases/000002")));
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
