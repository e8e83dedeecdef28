package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quotient.stage.FileReading;
import org.quotient.stage.InputFile;
import org.quotient.stage.ReadFiles;
import org.quotient.stage.SparkForTests;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Reading;

/** A file whose reading never ends costs nothing but its time limit. */
@Timeout(120)
class TimedReadingTest {

    private static final ReadingLimit SHORT = new ReadingLimit(Duration.ofMillis(300), Duration.ZERO, 3, 2);
    private static volatile boolean goesOn;

    @BeforeEach
    void begin() {
        goesOn = true;
    }

    /** Nothing that a test left behind is still busy in the next. */
    @AfterEach
    void end() throws InterruptedException {
        goesOn = false;
        while (TimedReading.STUCK.number() > 0) {
            Thread.sleep(10);
        }
    }

    private static InputFile file(String name) {
        return new InputFile(name, name, name, 9, Cast.alone(List.of("INT"), "P01"));
    }

    /** Loops as a parser does that believes a broken file: without a look at interrupts. */
    private static Reading loopOn(InputFile file, byte[] bytes) {
        long turns = 0;
        while (file.name().startsWith("loop") && goesOn) {
            turns++;
        }
        return turns > 0 ? FileReading.rejected("unreadable", "it looped", file) : FileReading.unbounded(file, bytes);
    }

    private static String outcome(Reading reading) {
        return reading instanceof Reading.Rejected rejected
                ? rejected.problems().get(0).toString()
                : "read";
    }

    private static byte[] words() {
        return "INT: So?\nP01: We talk.".getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aReadingWithoutEndIsGivenUpAndTheOthersOfItsBinAreRead() {
        List<InputFile> bin = List.of(file("a.txt"), file("loop.txt"), file("z.txt"));
        List<String> rows = new ReadFiles(
                        SparkForTests.spark(), path -> words(), new TimedReading(TimedReadingTest::loopOn, SHORT))
                        .apply(List.of(bin))
                        .rows()
                        .selectExpr("concat(transcript_id, ' ', coalesce(get(problems, 0).reason, 'read'))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();
        assertEquals(List.of("a.txt read", "loop.txt too_slow", "z.txt read"), rows);
    }

    @Test
    void theProblemNamesTheFileAndTheTime() {
        ReadingLimit second = new ReadingLimit(Duration.ofSeconds(1), Duration.ZERO, 3, 100);
        assertTrue(outcome(new TimedReading(TimedReadingTest::loopOn, second).read(file("loop.txt"), words()))
                .contains("Cannot read the transcript: because reading it was given up after 1 seconds"));
    }

    @Test
    void aReadingThatSleepsIsGivenUpByTheClockOnTheWall() {
        CountDownLatch never = new CountDownLatch(1);
        FileReading asleep = (file, bytes) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return FileReading.unbounded(file, bytes);
        };
        assertTrue(outcome(new TimedReading(asleep, SHORT).read(file("a.txt"), words()))
                .contains("given up"));
        never.countDown();
    }

    @Test
    void tooManyReadingsWithoutEndStopTheRunAndAreNamed() {
        TimedReading timed = new TimedReading(TimedReadingTest::loopOn, SHORT);
        timed.read(file("loop2.txt"), words());
        timed.read(file("loop1.txt"), words());
        StopException stop = assertThrows(StopException.class, () -> timed.read(file("a.txt"), words()));
        assertEquals(
                "Cannot go on reading: because 2 files keep the machine busy without end; take them out: loop1.txt,"
                        + " loop2.txt",
                stop.getMessage());
    }

    @Test
    void aReadingThatEndsLateIsForgotten() throws InterruptedException {
        TimedReading timed = new TimedReading(TimedReadingTest::loopOn, SHORT);
        timed.read(file("loop1.txt"), words());
        timed.read(file("loop2.txt"), words());
        end();
        assertEquals("read", outcome(timed.read(file("a.txt"), words())));
    }

    @Test
    void anErrorStaysAnError() {
        TimedReading full = new TimedReading(
                (file, bytes) -> {
                    throw new OutOfMemoryError("invented");
                },
                SHORT);
        assertThrows(OutOfMemoryError.class, () -> full.read(file("a.txt"), words()));
    }

    @Test
    void anInterruptedTaskEndsWithoutAReading() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread task = new Thread(() -> {
            TimedReading timed = new TimedReading(TimedReadingTest::loopOn, ReadingLimit.USUAL);
            thrown[0] = assertThrows(CancellationException.class, () -> timed.read(file("loop.txt"), words()));
        });
        task.start();
        task.interrupt();
        task.join();
        assertInstanceOf(CancellationException.class, thrown[0]);
    }

    @Test
    void theLimitGrowsWithTheFile() {
        assertEquals(Duration.ofSeconds(60), ReadingLimit.USUAL.of(0));
        assertEquals(Duration.ofSeconds(560), ReadingLimit.USUAL.of(50 << 20));
    }
}
