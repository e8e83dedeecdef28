package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalOutputTest {

    @TempDir
    private Path folder;

    @Test
    void ofManyThatPublishUnderOneNumberOneWins() throws Exception {
        Output output = new LocalOutput(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
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
        assertEquals(50, output.releases().size());
    }

    @Test
    void aPublishedFolderIsThereWholeAndALoserLeavesItAsItWas() throws Exception {
        Output output = new LocalOutput(folder);
        output.write("store/a/manifest.json", "first");
        output.write("store/b/manifest.json", "second");
        assertTrue(output.publish("store/a", "releases/000001"));
        assertFalse(output.publish("store/b", "releases/000001"));
        assertEquals(Optional.of("first"), output.read("releases/000001/manifest.json"));
        assertEquals(Optional.of("second"), output.read("store/b/manifest.json"));
    }

    @Test
    void pointerAndLinkAreReplacedAndLeaveNothingBehind() throws Exception {
        Output output = new LocalOutput(folder);
        for (int i = 1; i <= 3; i++) {
            output.write("releases/00000" + i + "/manifest.json", "m");
            output.replace("CURRENT.json", "release " + i);
            output.link("current", "releases/00000" + i);
        }
        assertEquals(Optional.of("release 3"), output.read("CURRENT.json"));
        assertEquals(Path.of("releases/000003"), Files.readSymbolicLink(folder.resolve("current")));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("CURRENT.json", "current", "releases"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
