package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.release.Json;

/** The lock of a process that was killed is free at once, that of one that lives or can't be asked for is not. */
class DeadProcessTest {

    private static final long PATIENCE = 60_000;

    @TempDir
    private Path folder;

    /** Takes the lock of a folder and sleeps. */
    static final class Sleeper {
        public static void main(String[] arguments) throws Exception {
            Lock lock = Lock.take(new LocalOutput(Path.of(arguments[0])), Clock.systemUTC(), Lock.LEASE, Duration.ZERO);
            System.out.println(lock.run());
            Thread.sleep(PATIENCE * 10);
        }
    }

    private Process sleeper() throws Exception {
        Process process = new ProcessBuilder(Shell.java(Sleeper.class, folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (long waited = 0; Files.notExists(folder.resolve("lock")); waited += 50) {
            assertTrue(waited < PATIENCE && process.isAlive(), Files.readString(folder.resolve("log")));
            Thread.sleep(50);
        }
        return process;
    }

    private Lock take() throws Exception {
        return Lock.take(new LocalOutput(folder), Clock.systemUTC(), Lock.LEASE, Duration.ZERO);
    }

    @Test
    void theLockOfAKilledProcessIsFreeAtOnce() throws Exception {
        assumeFalse(ProcessMark.own().isEmpty(), "this system does not tell of processes");
        Process process = sleeper();
        try {
            StopException e = assertThrows(StopException.class, this::take, "its process lives");
            assertEquals(ExitCode.HELD, e.code());
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Lock lock = take()) {
            assertTrue(Files.readString(folder.resolve("lock")).contains(lock.run()));
        }
        assertFalse(Files.exists(folder.resolve("lock")));
    }

    @Test
    void whoDiedWhileTakingALockOverHoldsNobodyUp() throws Exception {
        assumeFalse(ProcessMark.own().isEmpty(), "this system does not tell of processes");
        Process process = sleeper();
        process.destroyForcibly().waitFor();
        Output output = new LocalOutput(folder);
        String dead = output.read("lock").orElseThrow();
        String run = Json.read(dead, Lock.Holder.class).run();
        output.write("store/takeover-" + Sha256.of(run), dead);
        // The first finds the mark of the dead, and removes it.
        assertThrows(StopException.class, this::take);
        take().close();
    }

    @Test
    void aProcessOfAnotherMachineOrBootIsNeverSaidToBeGone() {
        String own = ProcessMark.own();
        assumeFalse(own.isEmpty(), "this system does not tell of processes");
        assertFalse(ProcessMark.isGone(own));
        String machine = own.split(" ")[0];
        assertTrue(ProcessMark.isGone(machine + " " + ProcessHandle.current().pid() + " 1"), "another had the number");
        assertTrue(ProcessMark.isGone(machine + " 999999999 1"));
        assertFalse(ProcessMark.isGone("other/" + machine + " 999999999 1"));
        for (String nonsense : new String[] {"", machine, machine + " x 1", machine + " -1 1"}) {
            assertFalse(ProcessMark.isGone(nonsense), nonsense);
        }
    }

    @Test
    void aLockOfAnEarlierVersionOrAnotherHostLivesItsLease() throws Exception {
        Output output = new LocalOutput(folder);
        output.write("lock", "{\"run\": \"a\", \"host\": \"h\", \"started\": \"s\", \"heartbeat\": \"b\"}");
        assertThrows(StopException.class, this::take);
        String gone = ProcessMark.own().replaceAll(" \\d+ ", " 999999999 ");
        output.write("lock", Json.write(new Lock.Holder("a", "another host", gone, "s", "b")));
        assertThrows(StopException.class, this::take);
        assertEquals(
                Optional.of("a"),
                output.read("lock")
                        .map(text -> Json.read(text, Lock.Holder.class).run()));
    }
}
