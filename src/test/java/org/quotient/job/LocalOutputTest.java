package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.release.Manifest;

/** Releases on a disk. */
class LocalOutputTest extends OutputContract {

    private static final int ROUNDS = 20;
    private static final int PROCESSES = 3;

    @TempDir
    private Path folder;

    @Override
    Output output(String name) {
        return new LocalOutput(folder.resolve(name));
    }

    @Override
    Output faulty(String name) {
        return new LocalOutput(FaultyDisk.of(folder.resolve(name)));
    }

    @Override
    Wholeness wholeness(String name) throws IOException {
        return new Wholeness(
                new org.apache.hadoop.fs.Path(folder.resolve(name).toUri()), output(name), new Configuration());
    }

    @Override
    int faults() {
        return Integer.MAX_VALUE;
    }

    @Override
    int rounds() {
        return ROUNDS;
    }

    @Override
    boolean age(String name, String file) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(name).resolve(file), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        return true;
    }

    @Test
    void aLockFromBeforeTheClockWentBackIsNobodysForEver() throws Exception {
        Output output = output("clock");
        output.write("lock", "no JSON at all");
        assertThrows(
                StopException.class,
                () -> Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ZERO),
                "one that can't be read is held as well");
        Files.setLastModifiedTime(
                folder.resolve("clock/lock"), FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ZERO)) {
            assertTrue(output.read("lock").orElseThrow().contains(lock.run()));
        }
    }

    @Test
    void ofProcessesThatPublishUnderOneNumberOneDoes() throws Exception {
        Path root = folder.resolve("processes");
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            racers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Racer.class.getName(),
                            root.toString(),
                            Integer.toString(i),
                            Integer.toString(PROCESSES),
                            Integer.toString(ROUNDS))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("racer-" + i).toFile())
                    .start());
        }
        int[] winners = new int[ROUNDS + 1];
        for (int i = 0; i < PROCESSES; i++) {
            int code = racers.get(i).waitFor();
            String said = Files.readString(folder.resolve("racer-" + i));
            assertEquals(0, code, said);
            said.lines().forEach(round -> winners[Integer.parseInt(round)]++);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            assertEquals(1, winners[round], "round " + round);
        }
        assertEquals(ROUNDS, new LocalOutput(root).numbers().size());
    }

    /** Meets the others before each round, tries to publish, and prints the rounds that it won. */
    static final class Racer {

        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            int all = Integer.parseInt(arguments[2]);
            Output output = new LocalOutput(root);
            for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
                String staging = "store/" + round + "-" + arguments[1];
                try (Draft draft = output.draft(round, staging, arguments[1]).orElseThrow()) {
                    output.write(draft.folder() + "/file", arguments[1]);
                    output.write("meet/" + round + "/" + arguments[1], "");
                    while (output.names("meet/" + round).size() < all) {
                        Thread.onSpinWait();
                    }
                    if (draft.commit("racer " + arguments[1])) {
                        System.out.println(round);
                    }
                }
            }
        }
    }

    @Test
    void aReleaseWhoseAnswerWasLostIsFoundAndOneThatFailedIsNot() throws Exception {
        Output output = output("unknown");
        StagedDraft.Rename lost = (from, to) -> {
            output.move(from, to);
            throw new IOException("the answer was lost");
        };
        try (Draft draft = new StagedDraft(output, lost, 1, "store/a")) {
            output.write(draft.folder() + "/file", "a");
            assertTrue(draft.commit("mine"));
        }
        assertEquals(Optional.of("mine"), output.read("releases/000001/manifest.json"));

        StagedDraft.Rename failing = (from, to) -> {
            throw new IOException("no");
        };
        assertThrows(IOException.class, () -> {
            try (Draft draft = new StagedDraft(output, failing, 2, "store/b")) {
                draft.commit("mine");
            }
        });
        assertEquals(List.of(1), output.numbers());
        assertTrue(output.files("store").contains("b/release/manifest.json"), "the step may still be on its way");
    }

    @Test
    void whatCannotBeToldIsLeftAsItIs() throws Exception {
        Output output = output("blind");
        StagedDraft.Rename blinding = (from, to) -> {
            Files.createDirectories(folder.resolve("blind").resolve(to).resolve("manifest.json"));
            throw new IOException("the connection was lost");
        };
        StopException e = assertThrows(StopException.class, () -> {
            try (Draft draft = new StagedDraft(output, blinding, 1, "store/a")) {
                draft.commit("mine");
            }
        });
        assertEquals(ExitCode.TRY_AGAIN, e.code());
        assertTrue(e.getMessage().startsWith("Cannot tell whether release 000001 was published: because "));
        assertEquals(Optional.of("mine"), output.read("store/a/release/manifest.json"));
    }

    @Test
    void aManifestThatDoesNotReadBackIsWithdrawn() throws Exception {
        Output output = output("rotten");
        StagedDraft.Rename rotting = (from, to) -> {
            output.write(from + "/manifest.json", "something else");
            output.move(from, to);
            return true;
        };
        StopException e = assertThrows(StopException.class, () -> {
            try (Draft draft = new StagedDraft(output, rotting, 1, "store/a")) {
                draft.commit("mine");
            }
        });
        assertEquals(ExitCode.CHECK_FAILED, e.code());
        assertEquals(List.of(), output.numbers());
    }

    @Test
    void transcriptsThatGotLostStopTheRelease() throws Exception {
        Output output = output("lost");
        Publisher publisher = new Publisher(output, () -> {});
        Manifest sound = manifest("000001", List.of());
        Manifest lossy = new Manifest(
                1,
                sound.status(),
                sound.release(),
                sound.run(),
                sound.started(),
                sound.ended(),
                sound.versions(),
                sound.fingerprints(),
                sound.study(),
                new Manifest.Inputs(3, 1, 1),
                sound.work(),
                sound.tables(),
                sound.checks(),
                sound.warnings());
        StopException e = assertThrows(StopException.class, () -> {
            try (Draft draft = publisher.draft("store/a", "a")) {
                publisher.publish(draft, lossy, List.of(), "all", "");
            }
        });
        assertEquals("Cannot publish: because transcripts got lost between listing and reading", e.getMessage());
        assertEquals(List.of(), output.numbers());
    }

    @Test
    void pointerAndLinkAreReplacedAndLeaveNothingBehind() throws Exception {
        Output output = output("link");
        for (int i = 1; i <= 3; i++) {
            publish(output, new Publisher(output, () -> {}));
        }
        assertEquals("000003", current(output));
        assertEquals(Path.of("releases/000003"), Files.readSymbolicLink(folder.resolve("link/current")));
        assertEquals(List.of("CURRENT.json", "current", "releases", "store"), output.names(""));
        assertEquals(List.of(), output.files("store"));
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
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path file = Files.createFile(plain.resolve("file"));
        String folders = permissions(folder.relativize(plain).toString());
        String files = permissions(folder.relativize(file).toString());
        assertEquals(folders, permissions("private/releases/000001"));
        assertEquals(folders, permissions("private/releases/000001/crosstab"));
        assertEquals(files, permissions("private/releases/000001/crosstab/part-0.parquet"));
        assertEquals(files, permissions("private/CURRENT.json"));
    }

    @Test
    void aCopyOfAnOutputIsAsPrivate() throws Exception {
        for (String name : Output.PRIVATE) {
            Files.createDirectories(folder.resolve("copy").resolve(name));
            Files.setPosixFilePermissions(
                    folder.resolve("copy").resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        output("copy").probe();
        for (String name : Output.PRIVATE) {
            assertEquals("rwx------", permissions("copy/" + name), name);
        }
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    @Test
    void aFileSystemThatBreaksItsPromiseIsRefused() {
        StopException e =
                assertThrows(StopException.class, () -> Output.requireSafe(false, "it creates a file where one is"));
        assertEquals(ExitCode.CONFIGURATION, e.code());
        assertThrows(StopException.class, () -> StagedDraft.probe(output("unsafe"), (from, to) -> true));
    }
}
