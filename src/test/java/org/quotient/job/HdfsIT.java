package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies and releases on a real HDFS. */
class HdfsIT {

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

    @Test
    void ofManyThatPublishUnderOneNumberOneWins() throws Exception {
        Output output = Output.at(root("race"), configuration);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                int number = round;
                List<Callable<Boolean>> racers = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(racer -> () -> {
                            String from = "store/" + number + "-" + racer;
                            output.write(from + "/manifest.json", "racer " + racer);
                            return output.publish(from, String.format("releases/%06d", number));
                        })
                        .toList();
                long winners = 0;
                for (Future<Boolean> outcome : threads.invokeAll(racers)) {
                    winners += outcome.get() ? 1 : 0;
                }
                assertEquals(1, winners, "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(10, output.releases().size());
    }

    @Test
    void aFileIsReplacedAndAMissingOneIsEmpty() throws Exception {
        Output output = Output.at(root("files"), configuration);
        assertEquals(Optional.empty(), output.read("CURRENT.json"));
        output.write("releases/000001/manifest.json", "m");
        output.replace("CURRENT.json", "first");
        output.replace("CURRENT.json", "second");
        assertEquals(Optional.of("second"), output.read("CURRENT.json"));
        assertEquals(2, hdfs.listStatus(root("files")).length, "no temporary file is left");
    }

    @Test
    void aStudyOnHdfsIsReadAndPublishedThere() throws Exception {
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
    }
}
