package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.release.Manifest;
import org.quotient.release.Manifests;
import picocli.CommandLine.TypeConversionException;

class RunMetricsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");
    private static final Manifest MANIFEST = Manifests.of("000007", MONDAY.toString());
    private static final String STUDY = MANIFEST.study().name();

    @TempDir
    private Path folder;

    private static RunMetrics good(List<String> earlier) {
        return new RunMetrics(STUDY, MONDAY.minusMillis(61_234), MONDAY, ExitCode.DONE, Optional.of(MANIFEST), earlier);
    }

    private static RunMetrics bad(String study, List<String> earlier) {
        return new RunMetrics(
                study, TUESDAY.minusSeconds(5), TUESDAY, ExitCode.TOO_MANY_REJECTS, Optional.empty(), earlier);
    }

    /** The samples of one study, as {@code name} or {@code name{label}}. */
    private static Map<String, Double> read(String text, String study) {
        Map<String, Double> samples = new HashMap<>();
        PrometheusReader.read(text).forEach((key, value) -> {
            Map<String, String> labels = new HashMap<>(key.labels());
            assertEquals(study, labels.remove("study"), key.toString());
            String suffix = labels.isEmpty()
                    ? ""
                    : labels.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(",", "{", "}"));
            samples.put(key.name().replaceFirst("^quotient_", "") + suffix, value);
        });
        return samples;
    }

    private static Map<String, Double> ofTheRelease() {
        Map<String, Double> expected = new HashMap<>();
        expected.put("last_success_timestamp_seconds", (double) MONDAY.getEpochSecond());
        expected.put("transcripts{state=listed}", 12.0);
        expected.put("transcripts{state=read}", 10.0);
        expected.put("transcripts{state=rejected}", 2.0);
        expected.put("work_transcripts{kind=annotated}", 1.0);
        expected.put("work_transcripts{kind=annotations_reused}", 9.0);
        expected.put("work_transcripts{kind=tagged}", 4.0);
        expected.put("work_transcripts{kind=taggings_reused}", 6.0);
        expected.put("mentions", 507.0);
        expected.put("release_number", 7.0);
        expected.put("warnings", 2.0);
        return expected;
    }

    @Test
    void aGoodRunTellsEverything() {
        Map<String, Double> expected = ofTheRelease();
        expected.put("last_run_timestamp_seconds", (double) MONDAY.getEpochSecond());
        expected.put("last_run_exit_code", 0.0);
        expected.put("last_run_duration_seconds", 61.234);
        assertEquals(expected, read(good(List.of()).text(), STUDY));
    }

    @Test
    void aFailedRunKeepsWhatTheLastGoodOneToldOfItsRelease() throws Exception {
        MetricsFile file = new MetricsFile(folder.resolve("q.prom"));
        file.write(good(List.of()).text());
        assertEquals(Optional.of(STUDY), file.study(), "also for a run that can't read its study file");
        for (int night = 0; night < 2; night++) {
            file.write(bad(STUDY, file.earlier()).text());
        }
        Map<String, Double> expected = ofTheRelease();
        expected.put("last_run_timestamp_seconds", (double) TUESDAY.getEpochSecond());
        expected.put("last_run_exit_code", 3.0);
        expected.put("last_run_duration_seconds", 5.0);
        assertEquals(expected, read(Files.readString(file.path()), STUDY));
    }

    @Test
    void withoutAGoodRunThereIsNoSuccessAndAnotherStudysIsNotTaken() throws Exception {
        List<String> foreign = new MetricsFile(write(good(List.of()).text())).earlier();
        for (List<String> earlier : List.of(List.<String>of(), foreign)) {
            Map<String, Double> found = read(bad("study", earlier).text(), "study");
            assertEquals(3.0, found.get("last_run_exit_code"));
            assertEquals(3, found.size(), found.toString());
        }
    }

    @Test
    void aBrokenFileBeforeIsNotCarriedOn() throws Exception {
        String half = good(List.of()).text();
        for (int end = 0; end < half.length(); end += 7) {
            MetricsFile file = new MetricsFile(write(half.substring(0, end) + "\n{\u0000 x"));
            PrometheusReader.read(bad(STUDY, file.earlier()).text());
        }
        Files.write(folder.resolve("q.prom"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
        assertEquals(List.of(), new MetricsFile(folder.resolve("q.prom")).earlier());
        assertEquals(List.of(), new MetricsFile(folder.resolve("none.prom")).earlier());
    }

    @Test
    void anyNameOfAStudySurvives() throws Exception {
        long seed = 20261122;
        Random random = new Random(seed);
        String letters = "a\\\"\n{}=, \u00e9n#\ud83d\ude42";
        for (int round = 0; round < 300; round++) {
            String name = random.ints(random.nextInt(9), 0, 11)
                    .mapToObj(i -> letters.substring(i, i + 1))
                    .collect(Collectors.joining());
            String text = bad(name, List.of()).text();
            assertEquals(3, read(text, name).size(), "seed " + seed + ", round " + round);
            assertEquals(Optional.of(name), new MetricsFile(write(text)).study(), "seed " + seed + ", round " + round);
        }
    }

    /** The collector reads what ends with .prom whenever it likes, as another user. */
    @Test
    void aReaderNeverSeesHalfAFile() throws Exception {
        MetricsFile file = new MetricsFile(folder.resolve("q.prom"));
        file.write(good(List.of()).text());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    file.write((i % 2 == 0 ? good(List.of()) : bad(STUDY, List.of())).text());
                }
                return null;
            });
            while (!writer.isDone()) {
                PrometheusReader.read(Files.readString(file.path()));
                try (var all = Files.list(folder)) {
                    assertEquals(
                            1,
                            all.filter(other -> other.toString().endsWith(".prom"))
                                    .count());
                }
            }
            writer.get();
        } finally {
            threads.shutdownNow();
        }
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        try (var all = Files.list(folder)) {
            assertEquals(1, all.count(), "nothing is left behind");
        }
    }

    @Test
    void aFileThatTheCollectorWouldNotReadIsRefused() {
        assertThrows(TypeConversionException.class, () -> MetricsFile.of("metrics.txt"));
        StopException stop =
                assertThrows(StopException.class, () -> new MetricsFile(folder.resolve("none/q.prom")).check());
        assertEquals(ExitCode.CONFIGURATION, stop.code());
        assertTrue(stop.getMessage().endsWith("because its folder is not there or not writable"), stop.getMessage());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("q.prom"), text);
    }
}
