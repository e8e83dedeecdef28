package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to fill the memory are rejected by a JVM that has little of it, and that would end if it ran out. */
class HostileHeapTest {

    private static final String HEAP = "-Xmx256m";
    private static final long MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void everyFileIsRejectedInASmallHeap() throws IOException, InterruptedException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, Supplier<byte[]>> sample : HostileSamples.all().entrySet()) {
            Files.write(samples.resolve(sample.getKey()), sample.getValue().get());
            expected.add(sample.getKey() + " rejected");
        }
        Path out = folder.resolve("out");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileHeap.class.getName(),
                        samples.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = reader.waitFor(MINUTES, TimeUnit.MINUTES);
        reader.destroyForcibly();
        List<String> lines = Files.readAllLines(out).stream()
                .filter(line -> line.endsWith(" rejected") || line.endsWith(" read"))
                .toList();
        assertEquals(expected.stream().sorted().toList(), lines, "where it stops, the next file filled the heap");
        assertEquals(true, ended && reader.exitValue() == 0, "the JVM ended in good order");
    }
}
