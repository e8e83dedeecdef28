package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output on a small disk of its own that fills up, or may only be read. Needs the right to mount one. */
class FullDiskIT {

    private static final long KILOBYTES = 1024;
    /** Enough to begin with, not for the tables. */
    private static final long ROOM = 256;

    @TempDir
    private Path folder;

    private Path disk;
    private Path study;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("target"));
        study = Shell.sampleStudy(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "none", disk.toString()) == 0,
                "a disk can't be mounted here, so none is filled up");
        Shell.Outcome first = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        assertEquals(0, first.code(), first.err());
        Files.writeString(
                folder.resolve("data-samples/codebook.yml"), "# Another version.\n", StandardOpenOption.APPEND);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException e) {
            return -1;
        }
    }

    private Wholeness wholeness() throws Exception {
        Path output = disk.resolve("peer-support");
        return new Wholeness(
                new org.apache.hadoop.fs.Path(output.toUri()), new LocalOutput(output), new Configuration());
    }

    /** Leaves so much room. */
    private Path fill(long kilobytes) throws Exception {
        FileStore store = Files.getFileStore(disk);
        return Files.write(disk.resolve("full"), new byte[(int) (store.getUsableSpace() - kilobytes * KILOBYTES)]);
    }

    @Test
    void aDiskThatIsFullOrMayOnlyBeReadEndsTheRunWithASentenceAndAfterwardsTheNextRunPublishes() throws Exception {
        Path ballast = fill(ROOM);
        Shell.Outcome full = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        assertEquals(2, full.code(), full.err());
        assertTrue(
                full.err().contains("Cannot go on: because a disk refused to be written (No space left on device)"),
                full.err());
        assertEquals(1, wholeness().check("full"));
        Files.delete(ballast);

        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()) == 0, "a disk can't be made read-only here");
        Shell.Outcome refused = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        run("mount", "-o", "remount,rw", disk.toString());
        assertEquals(2, refused.code(), refused.err());
        assertEquals(
                "Cannot write to the output: because the file system refused it: Read-only file system",
                refused.err().strip());
        assertEquals(1, wholeness().check("read-only"));

        Shell.Outcome next = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        assertEquals(0, next.code(), next.err());
        assertEquals(2, wholeness().check("afterwards"));
        assertEquals(Set.of(), wholeness().leftovers());
    }
}
