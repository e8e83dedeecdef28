package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.Pointer;

/** What every output keeps, whatever the file system. */
abstract class OutputContract {

    private static final int RACERS = 8;
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    /** An output of its own for each name. */
    abstract Output output(String name) throws IOException;

    /** The same, each change of which is a step of the {@link FaultPlan}. */
    abstract Output faulty(String name) throws IOException;

    /** What must hold in it. */
    abstract Wholeness wholeness(String name) throws IOException;

    /** At how many steps to try each kind of fault. */
    abstract int faults();

    /** How often to race. */
    abstract int rounds();

    /** Lets a file have been written a day ago; false where no clock can be set. */
    abstract boolean age(String name, String file) throws IOException;

    /** How often {@code true} came out when all ran at once. */
    private static long race(Callable<Boolean> racer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            long winners = 0;
            for (Future<Boolean> outcome : threads.invokeAll(
                    IntStream.range(0, RACERS).mapToObj(i -> racer).toList())) {
                winners += outcome.get() ? 1 : 0;
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String unique() {
        return java.util.UUID.randomUUID().toString();
    }

    static Manifest manifest(String release, List<String> files) {
        List<Manifest.File> all =
                files.stream().map(file -> new Manifest.File(file, 1, "0")).toList();
        return new Manifest(
                1,
                "succeeded",
                release,
                unique(),
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:01Z",
                Map.of(),
                new TreeMap<>(),
                new Manifest.StudySettings("study", "codebook", "1", 1, List.of("all"), "kind", "longest"),
                new Manifest.Inputs(3, 2, 1),
                new Manifest.Work(2, 0, 2, 0),
                List.of(new Manifest.Table("crosstab", 1, "0", all)),
                List.of(),
                List.of());
    }

    /** Publishes a release with one file. */
    static String publish(Output output, Publisher publisher) throws IOException, Overtaken {
        String run = unique();
        try (Draft draft = publisher.draft("store/runs/" + run, run)) {
            output.write(draft.folder() + "/crosstab/part-0.parquet", run);
            publisher.publish(
                    draft, manifest(draft.release(), List.of("crosstab/part-0.parquet")), List.of(), "all", "pay");
            return draft.release();
        }
    }

    static String current(Output output) throws IOException {
        String text = output.read(Publisher.CURRENT).orElseThrow();
        return Json.read(text, Pointer.class).release();
    }

    private static List<Integer> releases(Output output) throws IOException {
        List<Integer> releases = new ArrayList<>();
        for (int number : output.numbers()) {
            if (Publisher.isRelease(output, number)) {
                releases.add(number);
            }
        }
        return releases;
    }

    @Test
    void aFileSystemThatKeepsItsPromisesIsAccepted() throws Exception {
        Output output = output("probe");
        output.probe();
        assertEquals(List.of(), output.files("store"), "nothing is left of the trial");
    }

    @Test
    void ofManyThatCreateAFileOneDoes() throws Exception {
        Output output = output("create");
        for (int round = 0; round < rounds(); round++) {
            String name = "files/" + round;
            assertEquals(1, race(() -> output.create(name, unique())), "round " + round);
        }
        assertEquals(List.of(), output.files("store"));
    }

    @Test
    void ofManyThatPublishUnderOneNumberOneDoesAndTheOthersPlanAgain() throws Exception {
        Output output = output("race");
        for (int round = 1; round <= rounds(); round++) {
            Publisher plan = new Publisher(output, () -> {});
            long winners = race(() -> {
                try {
                    publish(output, plan);
                    return true;
                } catch (Overtaken e) {
                    return false;
                }
            });
            assertEquals(1, winners, "round " + round);
            assertEquals(Draft.release(round), current(output));
        }
        assertEquals(rounds(), releases(output).size());
        for (int number : releases(output)) {
            String folder = "releases/" + Draft.release(number);
            assertEquals(
                    List.of(
                            "README.md",
                            "crosstab/part-0.parquet",
                            "data_dictionary.csv",
                            "datapackage.json",
                            "manifest.json",
                            "views.sql"),
                    output.files(folder).stream()
                            .filter(file -> !file.equals(ClaimedDraft.CLAIM))
                            .toList());
        }
    }

    @Test
    void aLoserLeavesTheWinnersReleaseAsItIs() throws Exception {
        Output output = output("loser");
        Publisher first = new Publisher(output, () -> {});
        Publisher second = new Publisher(output, () -> {});
        assertEquals("000001", publish(output, first));
        String manifest = output.read("releases/000001/manifest.json").orElseThrow();
        assertThrows(Overtaken.class, () -> publish(output, second));
        assertEquals(Optional.of(manifest), output.read("releases/000001/manifest.json"));
        assertEquals("000002", publish(output, new Publisher(output, () -> {})));
        assertEquals("000002", current(output));
    }

    @Test
    void aDraftThatIsGivenUpIsNoReleaseAndLeavesNoFile() throws Exception {
        Output output = output("draft");
        publish(output, new Publisher(output, () -> {}));
        Publisher publisher = new Publisher(output, () -> {});
        try (Draft draft = publisher.draft("store/runs/x", "x")) {
            output.write(draft.folder() + "/crosstab/part-0.parquet", "half");
            assertEquals(1, Publisher.highest(output));
        }
        assertEquals(1, Publisher.highest(output));
        assertEquals(List.of(), output.files("store/runs"));
        List<String> left = output.files("releases/000002");
        assertTrue(left.isEmpty() || left.equals(List.of(ClaimedDraft.CLAIM)), left.toString());
        int next = output.numbers().get(output.numbers().size() - 1) + 1;
        assertEquals(
                Draft.release(next),
                publish(output, new Publisher(output, () -> {})),
                "a claimed number is not used again");
    }

    @Test
    void afterAFaultAtAnyStepReadersSeeAWholeReleaseAndTheNextRunPublishes() throws Exception {
        OutputContract self = this;
        PublishFaults.Place place = new PublishFaults.Place() {
            @Override
            public Output sound(String name) throws IOException {
                return self.output(name);
            }

            @Override
            public Output faulty(String name) throws IOException {
                return self.faulty(name);
            }

            @Override
            public Wholeness wholeness(String name) throws IOException {
                return self.wholeness(name);
            }
        };
        String figures = new PublishFaults(place).tryOut(Integer.getInteger("quotient.faults", faults()), 7);
        System.out.println(getClass().getSimpleName() + ": " + figures);
    }

    @Test
    void whatIsNotInTheManifestStopsTheRelease() throws Exception {
        for (String stray :
                List.of("crosstab/_SUCCESS", "crosstab/.part-0.parquet.crc", "crosstab/_temporary/0/part")) {
            Output output = output("stray" + stray.hashCode());
            Publisher publisher = new Publisher(output, () -> {});
            StopException e = assertThrows(StopException.class, () -> {
                try (Draft draft = publisher.draft("store/runs/x", "x")) {
                    output.write(draft.folder() + "/crosstab/part-0.parquet", "file");
                    output.write(draft.folder() + "/" + stray, "");
                    publisher.publish(
                            draft, manifest(draft.release(), List.of("crosstab/part-0.parquet")), List.of(), "all", "");
                }
            });
            assertEquals(ExitCode.CHECK_FAILED, e.code());
            assertEquals(0, Publisher.highest(output));
            assertEquals(Optional.empty(), output.read(Publisher.CURRENT));
        }
    }

    @Test
    void aRunThatLostItsLockPublishesNothing() throws Exception {
        Output output = output("overtaken");
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ZERO)) {
            output.replace(Lock.FILE, "{}", Output.Access.OWNER);
            Publisher publisher = new Publisher(output, lock::require);
            StopException e = assertThrows(StopException.class, () -> publish(output, publisher));
            assertEquals(ExitCode.TRY_AGAIN, e.code());
        }
        assertEquals(0, Publisher.highest(output));
        assertEquals(Optional.empty(), output.read(Publisher.CURRENT));
    }

    @Test
    void aFileIsReplacedAndAMissingOneIsEmpty() throws Exception {
        Output output = output("files");
        assertEquals(Optional.empty(), output.read("CURRENT.json"));
        assertEquals(Optional.empty(), output.modified("CURRENT.json"));
        output.write("first/a", "first");
        output.replace("CURRENT.json", "first", Output.Access.READERS);
        output.replace("CURRENT.json", "second", Output.Access.READERS);
        assertEquals(Optional.of("second"), output.read("CURRENT.json"));
        output.move("first/a", "second/b/a");
        assertEquals(List.of("b/a"), output.files("second"));
        output.delete("second");
        output.delete("second");
        assertEquals(List.of(), output.files("second"));
        assertEquals(List.of(), output.files("store"), "no temporary file is left");
    }

    @Test
    void olderReleasesGoAndTheCurrentOneAndNewerOnesStay() throws Exception {
        Output output = output("keep");
        for (int i = 0; i < 4; i++) {
            publish(output, new Publisher(output, () -> {}));
        }
        Retention retention = new Retention(output);
        retention.keep(3);
        assertEquals(List.of(2, 3, 4), releases(output));
        String third = output.read("releases/000003/manifest.json").orElseThrow();
        output.replace("CURRENT.json", Json.write(new Pointer("000003", Sha256.of(third))), Output.Access.READERS);
        retention.keep(1);
        assertEquals(List.of(3, 4), output.numbers());
        retention.clear(Lock.clock(output));
        assertEquals(List.of(3, 4), output.numbers());
        assertEquals(List.of(), output.files("store"));
    }

    @Test
    void aDraftWhoseRunDiedADayAgoIsCleared() throws Exception {
        Output output = output("abandoned");
        output.write("releases/000001/claim.json", "{}");
        output.write("releases/000001/crosstab/part-0.parquet", "half");
        assertEquals("000002", publish(output, new Publisher(output, () -> {})));
        Retention retention = new Retention(output);
        retention.clear(Lock.clock(output));
        assertEquals(List.of(1, 2), output.numbers());
        retention.clear(Lock.clock(output).plus(Duration.ofDays(2)));
        assertEquals(List.of(2), output.numbers());
        output.write("releases/000003/claim.json", "{}");
        output.write("releases/000003/turns/part-0.parquet", "half");
        retention.clear(Lock.clock(output));
        assertEquals(2, output.files("releases/000003").size(), "its run may be on its way");
        retention.clear(Lock.clock(output).plus(Duration.ofDays(2)));
        assertEquals(List.of("claim.json"), output.files("releases/000003"), "its number may not be given again");
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheOutput() throws Exception {
        Output output = output("lock");
        String first;
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL)) {
            first = lock.run();
            StopException e = assertThrows(
                    StopException.class, () -> Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL));
            assertEquals(ExitCode.HELD, e.code());
            assertTrue(e.getMessage().startsWith("Cannot run: because run " + first + " on "), e.getMessage());
            assertTrue(output.read("lock").orElseThrow().contains(first));
        }
        assertEquals(Optional.empty(), output.read("lock"));
        try (Lock next = Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL)) {
            assertFalse(next.run().equals(first));
        }
    }

    @Test
    void oneThatWaitsGetsTheOutputWhenTheOtherEnds() throws Exception {
        Output output = output("wait");
        Lock first = Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<String> second = thread.submit(() -> {
                try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, Duration.ofMinutes(5))) {
                    return lock.run();
                }
            });
            Thread.sleep(200);
            assertFalse(second.isDone());
            first.close();
            assertFalse(second.get().equals(first.run()));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void ofManyThatFindTheLockOfADeadRunOneTakesItOver() throws Exception {
        Output output = output("stale");
        String dead = Json.write(new Lock.Holder("dead", "host", "", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
        for (int round = 0; round < rounds(); round++) {
            output.write("lock", dead);
            assertThrows(
                    StopException.class, () -> Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL), "fresh");
            if (!age("stale", "lock")) {
                return;
            }
            List<Lock> taken = java.util.Collections.synchronizedList(new ArrayList<>());
            assertEquals(
                    1,
                    race(() -> {
                        try {
                            return taken.add(Lock.take(output, Clock.systemUTC(), Lock.LEASE, NOT_AT_ALL));
                        } catch (StopException e) {
                            return false;
                        }
                    }),
                    "round " + round);
            taken.forEach(Lock::close);
            assertEquals(Optional.empty(), output.read("lock"));
            assertEquals(List.of(), output.files("store"));
        }
    }

    @Test
    void aRunThatLivesKeepsItsLockAndOneThatLostItLeavesTheOthers() throws Exception {
        Output output = output("heartbeat");
        Lock first = Lock.take(output, Clock.systemUTC(), Duration.ofMillis(500), NOT_AT_ALL);
        String written = output.read("lock").orElseThrow();
        for (int i = 0; i < 600 && output.read("lock").orElseThrow().equals(written); i++) {
            Thread.sleep(100);
        }
        assertFalse(output.read("lock").orElseThrow().equals(written), "the heartbeat writes it anew");
        String other = Json.write(new Lock.Holder("other", "host", "", "then", "now"));
        while (!first.isLost()) {
            // Again, for a heartbeat on its way may overwrite it.
            output.replace("lock", other, Output.Access.OWNER);
            Thread.sleep(100);
        }
        output.replace("lock", other, Output.Access.OWNER);
        first.close();
        assertTrue(output.read("lock").orElseThrow().contains("\"other\""));
    }
}
