package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies and releases on a real HDFS. */
class HdfsIT extends OutputContract {

    private static final int ROUNDS = 10;

    @TempDir
    private static java.nio.file.Path folder;

    private static MiniDFSCluster cluster;
    private static FileSystem hdfs;
    private static Configuration configuration;

    @BeforeAll
    static void startHdfs() throws Exception {
        configuration = new Configuration();
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("dfs").toString());
        cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        hdfs = cluster.getFileSystem();
    }

    @AfterAll
    static void stopHdfs() {
        cluster.shutdown();
    }

    private static Path root(String name) {
        return new Path(hdfs.getUri() + "/" + name);
    }

    @Override
    Output output(String name) {
        return Output.at(root(name), configuration);
    }

    @Override
    Output faulty(String name) {
        Configuration own = new Configuration(configuration);
        FaultyFileSystem.register(own, "hdfs", DistributedFileSystem.class);
        FaultyFs.register(own);
        return Output.at(root(name), own);
    }

    @Override
    Wholeness wholeness(String name) throws IOException {
        return new Wholeness(root(name), output(name), configuration);
    }

    @Override
    int faults() {
        return 1;
    }

    @Override
    int rounds() {
        return ROUNDS;
    }

    @Override
    boolean age(String name, String file) throws IOException {
        hdfs.setTimes(
                new Path(root(name), file),
                Instant.now().minus(Duration.ofDays(1)).toEpochMilli(),
                -1);
        return true;
    }

    @Test
    void privateThingsAreTheOwnersAndReleasesAreAsTheUmaskSays() throws Exception {
        Output output = output("private");
        output.probe();
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ZERO)) {
            assertEquals("rw-------", permissions("private/lock"), lock.run());
        }
        publish(output, new Publisher(output, () -> {}));
        assertEquals("rwx------", permissions("private/store"));
        assertEquals("rwxr-xr-x", permissions("private/releases/000001"));
        assertEquals("rw-r--r--", permissions("private/releases/000001/crosstab/part-0.parquet"));
        assertEquals("rw-r--r--", permissions("private/CURRENT.json"));
    }

    private static String permissions(String name) throws IOException {
        return hdfs.getFileStatus(root(name)).getPermission().toString();
    }

    @Test
    void aStudyOnHdfsIsReadAndPublishedThereAndAParticipantMayLeave() throws Exception {
        java.nio.file.Path local = Files.createDirectory(folder.resolve("study"));
        Files.createDirectory(local.resolve("interviews"));
        Files.writeString(local.resolve("interviews/a.txt"), "INT: Pay?\nP: There is no pay.\n");
        Files.writeString(local.resolve("interviews/b.txt"), "INT: Pay?\nP: The pay is good.\n");
        Files.writeString(local.resolve("codes.yml"), "codes:\n  - {code: pay, kind: resource, patterns: [pay]}\n");
        Files.writeString(local.resolve("study.yml"), "transcripts: interviews\ncodebook: codes.yml\noutput: ../out\n");
        hdfs.copyFromLocalFile(new Path(local.toUri()), root("study"));

        Shell.Outcome run = Shell.quotient(
                "--master", "local[2]", "--", "run", root("study/study.yml").toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Release 000001: " + root("out/releases/000001")), run.out());

        java.nio.file.Path copy = folder.resolve("copy");
        hdfs.copyToLocalFile(root("out/releases/000001"), new Path(copy.toUri()));
        try (Duck duck = new Duck(copy)) {
            assertEquals(
                    List.of("a|barrier", "b|facilitator"),
                    duck.rows("SELECT participant_id, valence FROM mentions ORDER BY ALL"));
        }
        List<String> names = new ArrayList<>();
        for (var files = hdfs.listFiles(root("out/releases"), true); files.hasNext(); ) {
            names.add(files.next().getPath().getName());
        }
        assertFalse(names.stream().anyMatch(name -> name.startsWith("_") || name.startsWith(".")), names.toString());
        Shell.Outcome status = Shell.quotient("status", root("out").toString());
        assertTrue(status.out().startsWith("Release 000001 of study.yml, succeeded"), status.out() + status.err());
        Shell.Outcome withdrawal = Shell.quotient(
                "--master", "local[2]", "--", "withdraw", root("out").toString(), "a");
        assertEquals(0, withdrawal.code(), withdrawal.out() + withdrawal.err());
        assertEquals(1, hdfs.listStatus(root("out/releases")).length, "only the one without");
        assertEquals("rwx------", permissions("out/withdrawn"));
        Shell.Outcome again = Shell.quotient(
                "--master", "local[2]", "--", "run", root("study/study.yml").toString());
        assertTrue(again.out().startsWith("Nothing new since release 000002"), again.out() + again.err());
    }
}
