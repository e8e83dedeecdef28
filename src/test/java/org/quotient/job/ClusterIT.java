package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample study on a real master with two worker processes gives the release of a local run, row for row. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    @TempDir
    private static Path folder;

    private static String master;

    @BeforeAll
    static void startTheCluster() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            master = Integer.toString(free.getLocalPort());
        }
        Shell.Outcome start = cluster("start");
        assertEquals(0, start.code(), start.err());
        master = start.out().strip();
        Shell.Outcome local = Shell.quotient("--master", "local[2]", "--", "run", study("local"));
        assertEquals(0, local.code(), local.err());
    }

    @AfterAll
    static void stopTheCluster() throws Exception {
        assertEquals(0, cluster("stop").code());
    }

    /** A study of its own for each run: in the same one there would be nothing new. */
    private static String study(String run) throws Exception {
        return Shell.sampleStudy(Files.createDirectory(folder.resolve(run + "-run")))
                .toString();
    }

    private static Path release(String run) {
        return folder.resolve(run + "-run/target/peer-support/releases/000001");
    }

    private static Shell.Outcome cluster(String command) throws Exception {
        return Shell.run(
                Map.of("QUOTIENT_MASTER_PORT", master, "QUOTIENT_WORKER_MEMORY", "2560m"),
                "jobs/cluster",
                List.of(command, folder.resolve("cluster").toString()));
    }

    @Test
    @Order(1)
    void clientAndClusterModeGiveTheRowsOfALocalRun() throws Exception {
        submit("client");
        submit("cluster");
        try (Duck local = new Duck(release("local"));
                Duck client = new Duck(release("client"));
                Duck cluster = new Duck(release("cluster"))) {
            for (String table : Duck.TABLES) {
                List<String> expected = local.rows("SELECT * FROM " + table);
                assertEquals(expected, client.rows("SELECT * FROM " + table), table + " in client mode");
                assertEquals(expected, cluster.rows("SELECT * FROM " + table), table + " in cluster mode");
            }
        }
        assertEquals(2, workersThatWorked(), "both workers had a part");
    }

    @Test
    @Order(2)
    void anExecutorAndAWorkerThatAreKilledWhileTheyAnnotateChangeNoRow() throws Exception {
        Path own = Files.createDirectory(folder.resolve("killed"));
        Path killed = Shell.sampleStudy(own);
        Path output = own.resolve("target/peer-support");
        Process driver = Shell.start(
                Map.of("SPARK_LOCAL_IP", "127.0.0.1"),
                "jobs/quotient",
                List.of("--master", master, "--executor-memory", "1g", "--", "run", killed.toString()),
                own.resolve("log"));
        DeathIT.awaitAnnotation(output, driver, own.resolve("log"));
        assertTrue(killExecutors(worker("worker1")) > 0, "an executor works");
        ProcessHandle worker = worker("worker2");
        worker.destroyForcibly();
        killExecutors(worker);
        assertEquals(0, driver.waitFor(), Files.readString(own.resolve("log")));
        try (Duck local = new Duck(release("local"));
                Duck survived = new Duck(output.resolve("releases/000001"))) {
            for (String table : Duck.TABLES) {
                assertEquals(local.rows("SELECT * FROM " + table), survived.rows("SELECT * FROM " + table), table);
            }
        }
    }

    private static ProcessHandle worker(String name) throws Exception {
        String id = Files.readString(folder.resolve("cluster/" + name + ".pid")).strip();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static long killExecutors(ProcessHandle worker) {
        return worker.children().filter(ProcessHandle::destroyForcibly).count();
    }

    private static void submit(String mode) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--master",
                master,
                "--deploy-mode",
                mode,
                "--driver-memory",
                "1g",
                "--executor-memory",
                "1g",
                "--",
                "run",
                study(mode)));
        Shell.Outcome outcome = Shell.run(Map.of("SPARK_LOCAL_IP", "127.0.0.1"), "jobs/quotient", arguments);
        assertEquals(0, outcome.code(), mode + ": " + outcome.err());
    }

    private static long workersThatWorked() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("cluster"), 3)) {
            return all.filter(path -> path.getParent().getFileName().toString().startsWith("app-"))
                    .map(path -> path.getParent().getParent())
                    .distinct()
                    .count();
        }
    }
}
