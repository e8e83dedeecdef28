package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample study, killed as {@code kill -9} does it while it annotates. */
class DeathIT {

    private static final long PATIENCE = 180_000;

    @TempDir
    private Path folder;

    @Test
    void aDriverKilledWhileItAnnotatesHoldsNobodyUpAndTheNextRunPublishes() throws Exception {
        Path study = Shell.sampleStudy(folder);
        Path output = folder.resolve("target/peer-support");
        Process driver = Shell.start(
                Map.of(),
                "jobs/quotient",
                List.of("--master", "local[2]", "--", "run", study.toString()),
                folder.resolve("log"));
        awaitAnnotation(output, driver, folder.resolve("log"));
        driver.destroyForcibly().waitFor();

        Wholeness wholeness = new Wholeness(
                new org.apache.hadoop.fs.Path(output.toUri()), new LocalOutput(output), new Configuration());
        assertEquals(0, wholeness.check("killed"));
        assertTrue(Files.exists(output.resolve("lock")), "it had no time to give the lock back");

        Shell.Outcome next = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        assertEquals(0, next.code(), next.err());
        assertEquals(1, wholeness.check("afterwards"));
        assertEquals(Set.of(), wholeness.leftovers());
    }

    /** Waits until a run has begun to write annotations. */
    static void awaitAnnotation(Path output, Process driver, Path log) throws Exception {
        for (long waited = 0; !annotates(output); waited += 20) {
            assertTrue(waited < PATIENCE && driver.isAlive(), () -> "it did not come to annotate: " + text(log));
            Thread.sleep(20);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    /** Spark makes the folder of its tasks when the first of them starts. */
    private static boolean annotates(Path output) {
        Path annotations = output.resolve("store/annotations");
        if (Files.notExists(annotations)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(annotations, 3)) {
            return all.anyMatch(path -> path.endsWith(LayerFiles.ROWS));
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
