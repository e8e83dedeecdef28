package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.release.Manifest;

/** After a withdrawal the output is that of a study in which the participant never was, and nothing is left. */
class WithdrawIT {

    private static final String LONGER = "only in jobs/reruns: a build is to be short";

    private static final Consumer<Withdrawal.Step> UNWATCHED = step -> {};

    private static final Map<String, String> UNCOMPILED =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void twoCores() {
        System.setProperty("spark.master", "local[2]");
        // Small tables: compiling a plan takes longer than walking through it.
        UNCOMPILED.forEach(System::setProperty);
        PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
    }

    @AfterEach
    void compileAgain() {
        UNCOMPILED.keySet().forEach(System::clearProperty);
    }

    private Environment environment() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Configuration configuration = new Configuration();
        return new Environment(
                new Console(out, out),
                new Disk(configuration),
                configuration,
                new Progress(out, Progress.Audience.NOBODY, StageLog.silent()));
    }

    private Run.Outcome run(StudyOfGroups study, Run.Start start) throws Exception {
        Environment environment = environment();
        Inputs inputs = environment.inputs(study.file().toString());
        RejectLimit limit = new RejectLimit(2, RejectLimit.Unit.INPUTS);
        String id = UUID.randomUUID().toString();
        return new Run(environment, PlainAnnotator::new, Clock.systemUTC(), limit, start, id)
                .run(new Publisher(environment.output(inputs.study()), () -> {}), inputs);
    }

    private Proof.Result withdraw(StudyOfGroups study, String participant, Consumer<Withdrawal.Step> watch)
            throws Exception {
        return InProcess.withdraw(environment(), study.output(), participant, watch);
    }

    private static Map<String, List<String>> rows(StudyOfGroups study) throws Exception {
        Map<String, List<String>> rows = new HashMap<>();
        try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
            // What moved since the release before depends on which one that was.
            for (String table : Duck.CONTENTS) {
                rows.put(table, duck.rows("SELECT * FROM " + table));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void theReleaseIsThatOfARunWithoutTheFiles(long seed) throws Exception {
        StudyOfGroups study = new StudyOfGroups(seed, folder);
        run(study, Run.Start.FROM_STORE);
        study.rewrite("solo1");
        study.spoil("solo1");
        run(study, Run.Start.FROM_STORE);
        assertEquals(2, rows(study).get("rejects").size());
        String where = "seed " + seed;

        Proof.Result proof = withdraw(study, "solo1", UNWATCHED);
        assertEquals(List.of(), proof.failed(), where);
        assertTrue(proof.looked() > 5 && proof.values() > 100, where + ": " + proof.sentence());
        assertEquals(List.of("000003"), releases(study), where);
        Run.Outcome with = run(study, Run.Start.FROM_STORE);
        assertEquals(Run.Novelty.NONE, with.novelty(), where + ", with her files");
        assertEquals(new Manifest.Work(0, 3, 0, 3), with.manifest().work(), "the store knows the others");
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty(), where + ", with her files");
        assertEquals(List.of(), withdraw(study, "solo1", UNWATCHED).failed(), where + ", proved again");

        Map<String, List<String>> rebuilt = rows(study);
        study.remove("solo1");
        Files.move(study.output(), folder.resolve("before"));
        run(study, Run.Start.FROM_STORE);
        assertEquals(rebuilt, rows(study), where);
    }

    @Test
    void ofAFocusGroupTheTurnsOfTheOthersStay() throws Exception {
        StudyOfGroups study = new StudyOfGroups(3, folder);
        run(study, Run.Start.FROM_STORE);
        List<String> others = others(study, "ana9", "ben9");
        assertEquals(List.of(), withdraw(study, "ana9", UNWATCHED).failed());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
        assertEquals(List.of(), withdraw(study, "ben9", UNWATCHED).failed());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
        assertEquals(others, others(study, "ana9", "ben9"));
        assertOnlyCellsAsTheyAreNowAreTold(study);
        try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
            assertEquals(1, duck.number("SELECT participants FROM transcripts WHERE transcript_id = 'group'"));
            assertEquals(
                    0,
                    duck.number("SELECT sum(words - participant_words - interviewer_words - other_words - label_words"
                            + " - noise_words - ignored_words) FROM transcripts"));
        }
        // The last of the group takes it along.
        assertEquals(List.of(), withdraw(study, "cem9", UNWATCHED).failed());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
        assertTrue(rows(study).get("turns").stream().noneMatch(row -> row.startsWith("group|")));
    }

    /** Which cells moved, and by how much, would be her answers. */
    private static void assertOnlyCellsAsTheyAreNowAreTold(StudyOfGroups study) throws Exception {
        try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
            assertEquals(
                    0,
                    duck.number("SELECT count(*) FROM changes WHERE change <> 'cell' OR cause <> 'withdrawal'"
                            + " OR coalesce(participants_before, participants_base_before, mentions_before) IS NOT NULL"
                            + " OR share_before IS NOT NULL"));
            assertEquals(
                    duck.number("SELECT count(*) FROM crosstab"),
                    duck.number("SELECT count(*) FROM changes JOIN crosstab USING (\"by\", setting, code, valence)"
                            + " WHERE participants_after = participants AND mentions_after = mentions"));
        }
    }

    private static List<String> others(StudyOfGroups study, String... gone) throws Exception {
        String ids = "'" + String.join("', '", gone) + "'";
        try (Duck duck = new Duck(study.output().resolve("current").toRealPath())) {
            return duck.rows("SELECT * FROM turns WHERE participant_id IS NULL OR participant_id NOT IN (" + ids + ")");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "quotient.lives", matches = ".*", disabledReason = LONGER)
    void everybodyMayWithdraw() throws Exception {
        StudyOfGroups study = new StudyOfGroups(4, folder);
        run(study, Run.Start.FROM_STORE);
        for (String participant : study.participants()) {
            assertEquals(List.of(), withdraw(study, participant, UNWATCHED).failed(), participant);
        }
        assertEquals(List.of(), rows(study).get("participants"));
        assertEquals(List.of(), rows(study).get("turns"));
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_STORE).novelty(), "with all their files");
    }

    /** Other steps are drawn in the lives of {@link RerunIT}. */
    @Test
    void whereverItIsEndedDoingItAgainCompletesIt() throws Exception {
        Withdrawal.Step last = Withdrawal.Step.RELEASE;
        StudyOfGroups study = new StudyOfGroups(5, folder);
        run(study, Run.Start.FROM_STORE);
        Consumer<Withdrawal.Step> killer = step -> {
            if (step == last) {
                throw new IllegalStateException("ended from outside");
            }
        };
        assertThrows(IllegalStateException.class, () -> withdraw(study, "solo1", killer));
        Proof.Result proof = withdraw(study, "solo1", UNWATCHED);
        assertEquals(List.of(), proof.failed(), last.toString());
        assertTrue(proof.looked() > 5, "what to look for is not lost: " + proof.looked());
        assertEquals(List.of("000002"), releases(study), last.toString());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty(), last.toString());
    }

    /** The tombstone stands, and the program that set it is gone. */
    @Test
    void aRunBeforeItIsDoneAgainTellsNothingOfWhatWent() throws Exception {
        StudyOfGroups study = new StudyOfGroups(10, folder);
        run(study, Run.Start.FROM_STORE);
        assertThrows(
                IllegalStateException.class,
                () -> withdraw(study, "solo1", step -> {
                    throw new IllegalStateException("ended from outside");
                }));
        run(study, Run.Start.FROM_STORE);
        assertOnlyCellsAsTheyAreNowAreTold(study);
        assertTrue(rows(study).get("participants").stream().noneMatch(row -> row.contains("solo1")));
        assertEquals(List.of(), withdraw(study, "solo1", UNWATCHED).failed());
        assertEquals(List.of("000002"), releases(study));
    }

    /** A participant of whom nothing could ever be read is in the list of rejects. */
    @Test
    void whoIsOnlyAmongTheRejectsLeavesThem() throws Exception {
        StudyOfGroups study = new StudyOfGroups(11, folder);
        study.remove("solo2");
        study.spoil("solo2");
        run(study, Run.Start.FROM_STORE);
        assertEquals(2, rows(study).get("rejects").size());
        assertEquals(List.of(), withdraw(study, "solo2", UNWATCHED).failed());
        assertEquals(List.of(), rows(study).get("rejects"));
        assertEquals(List.of("000002"), releases(study));
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
    }

    @Test
    void aFileThatComesBackUnderAnotherNameIsRefused() throws Exception {
        StudyOfGroups study = new StudyOfGroups(6, folder);
        run(study, Run.Start.FROM_STORE);
        withdraw(study, "solo1", UNWATCHED);
        study.rename("solo1", "stranger");
        said.reset();
        Run.Outcome outcome = run(study, Run.Start.FROM_STORE);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("transcripts were refused"), said.toString());
        assertTrue(outcome.manifest().warnings().stream().anyMatch(line -> line.contains("withdrawn")));
        assertTrue(rows(study).get("turns").stream().noneMatch(row -> row.contains("stranger")));
    }

    @Test
    @EnabledIfSystemProperty(named = "quotient.lives", matches = ".*", disabledReason = LONGER)
    void whatIsCopiedFromAnotherStaysTheOthers() throws Exception {
        StudyOfGroups study = new StudyOfGroups(7, folder);
        study.copy("solo1", "twin7");
        run(study, Run.Start.FROM_STORE);
        assertEquals(List.of(), withdraw(study, "solo1", UNWATCHED).failed());
        assertEquals(Run.Novelty.NONE, run(study, Run.Start.FROM_SCRATCH).novelty());
        assertTrue(rows(study).get("turns").stream().anyMatch(row -> row.contains("twin7")));
    }

    @Test
    void theProofFindsWhatIsHiddenAndSaysWhere() throws Exception {
        StudyOfGroups study = new StudyOfGroups(8, folder);
        run(study, Run.Start.FROM_STORE);
        String words = study.saidBy("solo1");
        Path out = study.output();
        SparkSession spark = Sessions.open("plant", 0);
        spark.createDataset(List.of("x", "They said: " + words), Encoders.STRING())
                .repartition(1)
                .write()
                .option("compression", "zstd")
                .parquet(out.resolve("export").toString());
        spark.createDataset(List.of("solo1"), Encoders.STRING())
                .toDF("participant_id")
                .write()
                .option("compression", "zstd")
                .parquet(out.resolve("ids").toString());
        spark.stop();
        Files.writeString(out.resolve("notes.txt"), "talk of solo1, again");
        Files.write(out.resolve("notes-16.txt"), words.getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(Files.createDirectory(out.resolve("solo1")).resolve("empty.txt"), "");
        Files.writeString(out.resolve("innocent.txt"), "solo12 and solo, and the words of others");
        Proof.Result proof = withdraw(study, "solo1", UNWATCHED);
        List<String> found = proof.failed().stream()
                .map(line -> line.replaceAll("[/ ].*", ""))
                .filter(name -> !name.endsWith(".crc"))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("export", "ids", "notes-16.txt", "notes.txt", "solo1"), found);
        StopException e = assertThrows(StopException.class, proof::require);
        assertEquals(ExitCode.CHECK_FAILED, e.code());
        assertFalse(e.getMessage().contains(words));
    }

    @Test
    void aStrangerIsNotWithdrawnAndTheTombstoneOfOneWhoIsIsPrivateAndNamesNobody() throws Exception {
        StudyOfGroups study = new StudyOfGroups(9, folder);
        run(study, Run.Start.FROM_STORE);
        StopException e = assertThrows(StopException.class, () -> withdraw(study, "nobody1", UNWATCHED));
        assertEquals(ExitCode.CONFIGURATION, e.code());
        assertFalse(Files.exists(study.output().resolve("withdrawn")));
        withdraw(study, "solo1", UNWATCHED);
        Path stones = study.output().resolve("withdrawn");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(stones)));
        try (var files = Files.list(stones)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                assertFalse((file + Files.readString(file)).contains("solo1"));
            }
        }
        assertFalse(said.toString(StandardCharsets.UTF_8).contains("solo1"));
    }

    private static List<String> releases(StudyOfGroups study) throws Exception {
        try (var all = Files.list(study.output().resolve("releases"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
