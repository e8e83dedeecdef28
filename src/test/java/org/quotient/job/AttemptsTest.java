package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;

class AttemptsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void aRunThatWasOvertakenPlansAgainAndGetsTheNextNumber() throws Exception {
        Output output = new LocalOutput(folder);
        AtomicInteger attempts = new AtomicInteger();
        String release = Attempts.of(
                () -> {
                    Publisher plan = new Publisher(output, () -> {});
                    if (attempts.getAndIncrement() == 0) {
                        OutputContract.publish(output, new Publisher(output, () -> {}));
                    }
                    return OutputContract.publish(output, plan);
                },
                console);
        assertEquals("000002", release);
        assertEquals("000002", OutputContract.current(output));
        assertEquals(
                "Warning: another run took release 000001 while this one worked; it plans again",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void oneThatIsOvertakenEveryTimeIsToBeTriedLater() {
        StopException e = assertThrows(
                StopException.class,
                () -> Attempts.of(
                        () -> {
                            throw new Overtaken("000001");
                        },
                        console));
        assertEquals(ExitCode.TRY_AGAIN, e.code());
    }

    @Test
    void aTimeToWaitIsANumberWithAUnit() {
        Wait.Converter converter = new Wait.Converter();
        assertEquals(Duration.ZERO, converter.convert("0").duration());
        assertEquals(Duration.ofSeconds(90), converter.convert("90s").duration());
        assertEquals(Duration.ofMinutes(30), converter.convert("30m").duration());
        assertEquals(Duration.ofDays(1), converter.convert("1d").duration());
        assertThrows(TypeConversionException.class, () -> converter.convert("soon"));
        assertThrows(TypeConversionException.class, () -> converter.convert("30"));
    }
}
