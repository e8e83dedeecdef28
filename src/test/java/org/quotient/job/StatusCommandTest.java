package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.release.Checked;
import org.quotient.release.Json;
import org.quotient.release.Manifests;
import org.quotient.release.Pointer;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class StatusCommandTest {

    private static final Console QUIET = new Console(System.out, System.err);

    @TempDir
    private Path folder;

    private final PrintStream screen = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String sentence = "";

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(screen);
    }

    private void publish(String release, Duration age) throws Exception {
        Output output = new LocalOutput(folder);
        String json = Json.write(Manifests.of(release, before(age).toString()));
        output.write("releases/" + release + "/manifest.json", json);
        output.replace("CURRENT.json", Json.write(new Pointer(release, Sha256.of(json))), Output.Access.READERS);
    }

    private static Instant before(Duration age) {
        return Instant.now().minus(age).truncatedTo(ChronoUnit.SECONDS);
    }

    private int status(String... options) {
        CommandLine command = new CommandLine(new StatusCommand())
                .setExecutionExceptionHandler((fault, failed, parsed) -> {
                    sentence = fault.getMessage();
                    return ExitCode.of(fault).number();
                });
        String[] arguments = new String[options.length + 1];
        arguments[0] = folder.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return command.execute(arguments);
    }

    @Test
    void aFreshReleaseIsHealthyAndAnOldOneIsNot() throws Exception {
        publish("000007", Duration.ofHours(40));
        assertEquals(0, status());
        assertTrue(printed.toString(StandardCharsets.UTF_8)
                .contains("\nSince release 000003: transcripts 2 new, 1 changed, 1 moved, 4 removed, 6 unchanged\n"));
        assertEquals(0, status("--fail-if-older", "2d"));
        assertEquals(0, status("--json", "--fail-if-older", "41h"));
        assertEquals(4, status("--fail-if-older", "36h"));
        assertEquals(
                "Cannot call release 000007 fresh: because its inputs were last checked 40 h 0 min ago and --fail-if-older"
                        + " allows 36h",
                sentence);
        assertEquals(4, status("--json", "--fail-if-older", "90m"));
    }

    @Test
    void aRunThatFoundNothingNewKeepsAReleaseFresh() throws Exception {
        publish("000007", Duration.ofDays(20));
        LastCheck.mark(new LocalOutput(folder), "000007", before(Duration.ofHours(3)), QUIET);
        assertEquals(0, status("--fail-if-older", "36h"));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains(", 480 h 0 min ago\nInputs last checked "));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains(", 3 h 0 min ago\n"));
        assertEquals(4, status("--fail-if-older", "2h"));
    }

    @Test
    void theMarkOfAnotherReleaseOrABrokenOneCountsNothing() throws Exception {
        publish("000008", Duration.ofDays(20));
        LastCheck.mark(new LocalOutput(folder), "000007", before(Duration.ofHours(3)), QUIET);
        assertEquals(4, status("--fail-if-older", "36h"));
        for (String broken :
                new String[] {"", "{", "[]", "{}", "null", "{\"release\": \"000008\", \"checked\": \"soon\"}"}) {
            Files.writeString(folder.resolve("CHECKED.json"), broken);
            assertEquals(4, status("--fail-if-older", "36h"), broken);
            assertEquals(0, status(), broken);
        }
    }

    @Test
    void aClockThatWentBackDoesNotMakeAReleaseFresh() throws Exception {
        publish("000007", Duration.ofHours(-2));
        assertEquals(0, status());
        assertEquals(4, status("--fail-if-older", "36h"));
        assertTrue(sentence.contains("and this machine's clock says"), sentence);
    }

    @Test
    void clocksOfTwoMachinesMayDifferALittle() {
        Instant made = Instant.parse("2026-11-22T02:00:00Z");
        Freshness slightly =
                Freshness.of(Manifests.of("000007", made.toString()), Optional.empty(), made.minusSeconds(9));
        assertTrue(slightly.isAheadOfTheClock());
        MaximumAge.of("1h").require(slightly, "000007");
        Freshness much = new Freshness(made, made.minusSeconds(301));
        assertThrows(StopException.class, () -> MaximumAge.of("1h").require(much, "000007"));
        Optional<Checked> mark = Optional.of(new Checked("000007", "2026-11-22T01:59:00Z"));
        assertEquals(
                made,
                Freshness.of(Manifests.of("000007", made.toString()), mark, made)
                        .sure());
    }

    @Test
    void aReleaseThatCannotBeTrustedIsNotHealthy() throws Exception {
        assertEquals(2, status("--fail-if-older", "36h"), "no release at all");
        publish("000007", Duration.ofHours(1));
        Path manifest = folder.resolve("releases/000007/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("succeeded", "failed"));
        assertEquals(4, status("--fail-if-older", "36h"));
        Files.delete(manifest);
        assertEquals(4, status("--fail-if-older", "36h"));
        Files.writeString(folder.resolve("CURRENT.json"), "{");
        assertEquals(4, status("--fail-if-older", "36h"));
    }

    @ParameterizedTest
    @CsvSource({"90m,5400", "36h,129600", "7d,604800", "0s,0", "45s,45"})
    void agesAreWrittenAsPeopleDo(String written, long seconds) {
        assertEquals(seconds, MaximumAge.of(written).duration().toSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"36", "h", "-1h", "1.5h", "36H", "1d12h", "9999999999h", ""})
    void otherAgesAreRefused(String written) {
        assertThrows(TypeConversionException.class, () -> MaximumAge.of(written));
    }
}
