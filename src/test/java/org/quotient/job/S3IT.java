package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Studies and releases on a store that speaks the protocol of S3. */
class S3IT extends OutputContract {

    private static final String LONGER = "only in jobs/reruns: a build is to be short";

    private static final int ROUNDS = 5;

    @TempDir
    private static java.nio.file.Path folder;

    private static S3Server server;
    private static Configuration configuration;

    @BeforeAll
    static void startTheStore() throws Exception {
        server = new S3Server(folder);
        configuration = S3Server.configuration(server.port());
    }

    @AfterAll
    static void stopTheStore() {
        server.close();
    }

    private static Path root(String name) {
        return new Path("s3a://" + S3Server.BUCKET + "/" + name);
    }

    @Override
    Output output(String name) {
        return Output.at(root(name), configuration);
    }

    @Override
    Output faulty(String name) {
        Configuration own = new Configuration(configuration);
        FaultyFileSystem.register(own, "s3a", own.getClass("fs.s3a.impl", null, FileSystem.class));
        return Output.at(root(name), own);
    }

    @Override
    Wholeness wholeness(String name) throws IOException {
        return new Wholeness(root(name), output(name), configuration);
    }

    @Override
    int faults() {
        return 5;
    }

    @Override
    int rounds() {
        return ROUNDS;
    }

    @Override
    boolean age(String name, String file) {
        return false;
    }

    @Test
    void aWholeBucketIsListedByTheNamesOfItsFiles() throws Exception {
        output("listed").write("a/b", "text");
        Output bucket = Output.at(root(""), configuration);
        assertTrue(bucket.files("").contains("listed/a/b"), () -> "listed: " + bucket);
        assertEquals(List.of("a/b"), bucket.files("listed"));
    }

    @Test
    void aStoreThatIgnoresTheConditionIsRefused() throws Exception {
        try (Unconditional careless = new Unconditional(server.port())) {
            Configuration own = S3Server.configuration(careless.port());
            own.set("fs.s3a.impl.disable.cache", "true");
            Output output = Output.at(root("careless"), own);
            StopException e = assertThrows(StopException.class, output::probe);
            assertEquals(
                    "Cannot publish there: because the file system is not safe for it: it creates a file where one is,"
                            + " and two runs at once would mix their releases",
                    e.getMessage());
        }
    }

    @Test
    void aStudyOnS3IsReadAndPublishedThere() throws Exception {
        FileSystem store = study("study");

        Shell.Outcome without = Shell.quotient("run", root("study/study.yml").toString());
        assertEquals(2, without.code(), without.err());
        assertEquals(
                "Cannot open " + root("study/study.yml") + ": because the class path has no file system for s3a;"
                        + " docs/cluster.md says which --packages bring it",
                without.err().strip());

        Shell.Outcome run = quotient("run", root("study/study.yml").toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Release 000001: " + root("out/releases/000001")), run.out());

        java.nio.file.Path copy = folder.resolve("copy");
        store.copyToLocalFile(root("out/releases/000001"), new Path(copy.toUri()));
        try (Duck duck = new Duck(copy)) {
            assertEquals(
                    List.of("a|barrier", "b|facilitator"),
                    duck.rows("SELECT participant_id, valence FROM mentions ORDER BY ALL"));
        }
        List<String> names = new ArrayList<>();
        for (var files = store.listFiles(root("out/releases"), true); files.hasNext(); ) {
            names.add(files.next().getPath().getName());
        }
        assertFalse(names.stream().anyMatch(name -> name.startsWith("_") || name.startsWith(".")), names.toString());
        Shell.Outcome status = quotient("status", root("out").toString());
        assertTrue(status.out().startsWith("Release 000001 of study.yml, succeeded"), status.out() + status.err());
    }

    @Test
    @EnabledIfSystemProperty(named = "quotient.lives", matches = ".*", disabledReason = LONGER)
    void aParticipantMayLeaveAStudyOnS3() throws Exception {
        study("left/study");
        Shell.Outcome run = quotient("run", root("left/study/study.yml").toString());
        assertEquals(0, run.code(), run.err());
        String out = root("left/out").toString();
        Shell.Outcome withdrawal = quotient("withdraw", out, "a");
        assertEquals(0, withdrawal.code(), withdrawal.out() + withdrawal.err());
        Shell.Outcome again = quotient("run", root("left/study/study.yml").toString());
        assertTrue(again.out().startsWith("Nothing new since release 000002"), again.out() + again.err());
    }

    /** Puts a study of two interviews on the store. */
    private FileSystem study(String name) throws Exception {
        java.nio.file.Path local = Files.createDirectories(folder.resolve(name));
        Files.createDirectory(local.resolve("interviews"));
        Files.writeString(local.resolve("interviews/a.txt"), "INT: Pay?\nP: There is no pay.\n");
        Files.writeString(local.resolve("interviews/b.txt"), "INT: Pay?\nP: The pay is good.\n");
        Files.writeString(local.resolve("codes.yml"), "codes:\n  - {code: pay, kind: resource, patterns: [pay]}\n");
        Files.writeString(local.resolve("study.yml"), "transcripts: interviews\ncodebook: codes.yml\noutput: ../out\n");
        FileSystem store = root(name).getFileSystem(configuration);
        store.copyFromLocalFile(new Path(local.toUri()), root(name));
        return store;
    }

    /** Starts the launcher with the jars that a cluster would bring. */
    private static Shell.Outcome quotient(String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--master", "local[2]"));
        S3Server.settings(server.port())
                .forEach((key, value) -> arguments.addAll(List.of("--conf", "spark.hadoop." + key + "=" + value)));
        try (var jars = Files.list(java.nio.file.Path.of("target/s3a"))) {
            String all =
                    jars.map(jar -> jar.toAbsolutePath().toString()).sorted().collect(Collectors.joining(","));
            // Given twice, the option counts once.
            arguments.addAll(List.of("--jars", all + ",target/quotient-models-en.jar", "--"));
        }
        arguments.addAll(List.of(command));
        return Shell.quotient(arguments.toArray(String[]::new));
    }
}
