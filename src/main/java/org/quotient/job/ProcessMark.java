package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A name of a process by which others of the same machine can tell that it is gone. A machine is one boot of one kernel and
 * one space of process ids in it: containers may share a host's name, and even its boot, but then not their process ids.
 * Where that can't be read, outside Linux for example, no process is ever said to be gone.
 */
final class ProcessMark {

    private static final Path PROC = Path.of("/proc");
    private static final Path BOOT = PROC.resolve("sys/kernel/random/boot_id");
    private static final Path IDS = PROC.resolve("self/ns/pid");
    private static final Path FIRST = PROC.resolve("1/stat");
    /** Counted behind the process's name, which may hold blanks and brackets. */
    private static final int STATE = 0;

    private static final int START = 19;
    private static final int PARTS = 3;

    private ProcessMark() {}

    /** The mark of this process; empty where there is none. */
    static String own() {
        try {
            long id = ProcessHandle.current().pid();
            return start(id).map(start -> write(id, start)).orElse("");
        } catch (IOException | SecurityException e) {
            return "";
        }
    }

    private static String write(long id, String start) {
        String machine = machine();
        return machine.isEmpty() ? "" : machine + " " + id + " " + start;
    }

    /** Whether the process of {@code mark} was one of this machine and has ended. */
    static boolean isGone(String mark) {
        String[] parts = mark.split(" ");
        if (parts.length != PARTS || !parts[0].equals(machine()) || !parts[1].matches("\\d{1,18}")) {
            return false;
        }
        if (!Files.isReadable(FIRST)) {
            // Other users' processes are hidden here: one that is not seen may be there.
            return false;
        }
        try {
            return !start(Long.parseLong(parts[1])).equals(Optional.of(parts[2]));
        } catch (IOException e) {
            return false;
        }
    }

    private static String machine() {
        try {
            return Files.readString(BOOT).strip() + "/" + Files.readSymbolicLink(IDS);
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return "";
        }
    }

    /**
     * When a process started, in ticks since the boot, which no clock can move; empty if there is none, or one that has ended
     * and that nobody has asked for.
     */
    private static Optional<String> start(long id) throws IOException {
        try {
            String line = Files.readString(PROC.resolve(id + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(fields[START]);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
