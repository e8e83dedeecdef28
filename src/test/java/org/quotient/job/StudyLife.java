package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.quotient.job.TroubledRuns.Death;
import org.quotient.release.Manifest;

/** What happens to a study over the years, drawn from a seed; after each event it is asked whether the release is the right one. */
final class StudyLife {

    /** What can happen. */
    enum Event {
        /** Somebody works on the interviews, the participants or the codebook. */
        CHANGE,
        /** A participant leaves, and the researchers remove the file, forget it, or let it come back under another name. */
        WITHDRAWAL,
        /** After a change the run dies. */
        CRASH,
        /** After a change two runs begin at once. */
        TWO_RUNS
    }

    private static final int MOST_TURNS = 4;
    private static final int LONGEST_PAUSE_MILLIS = 1500;

    private final Random random;
    private final RandomStudy study;
    private final TroubledRuns troubled;
    private final StoreOracle oracle = new StoreOracle();
    /** Who said what in each release. */
    private final Map<String, Map<String, String>> releases = new TreeMap<>();
    /** How many events of each kind there were. */
    private final Map<String, Integer> figures = new TreeMap<>();

    private final List<Event> coming = new ArrayList<>();

    private int runs;
    private int steps;

    StudyLife(long seed, Path folder) throws Exception {
        this.random = new Random(seed);
        this.study = new RandomStudy(seed, folder, 5);
        this.troubled = new TroubledRuns(study.file());
        assertEquals(oracle.expect(study), rerun().manifest().work().because(List.of()), "seed " + seed);
    }

    RandomStudy study() {
        return study;
    }

    /** One of the events that happened least often. */
    Event draw() {
        if (coming.isEmpty()) {
            coming.addAll(List.of(Event.values()));
            Collections.shuffle(coming, random);
        }
        return coming.remove(0);
    }

    /** Lets something happen, and asserts that the release is then that of a run from scratch, made with the least work. */
    void happen(Event event, String where) throws Exception {
        switch (event) {
            case CHANGE -> change(where);
            case WITHDRAWAL -> withdrawal(where);
            case CRASH -> crash(where);
            case TWO_RUNS -> twoRuns(where);
        }
        Run.Outcome scratch = run(Run.Start.FROM_SCRATCH);
        assertEquals(Run.Novelty.NONE, scratch.novelty(), where + ": a run from scratch finds nothing new");
        assertEquals(study.size(), scratch.manifest().inputs().read(), where);
        wholeness(where);
    }

    String figures() {
        return figures + ", " + runs + " runs";
    }

    private void count(Object event) {
        figures.merge(event.toString(), 1, Integer::sum);
    }

    private void change(String where) throws Exception {
        count(study.happen());
        assertEquals(oracle.expect(study), work(rerun()), where + ", work");
    }

    private void withdrawal(String where) throws Exception {
        if (study.size() < 3) {
            change(where);
            return;
        }
        List<String> everybody = List.copyOf(study.said().keySet());
        String leaver = everybody.get(random.nextInt(everybody.size()));
        if (random.nextInt(3) == 0) {
            halfAWithdrawal(leaver, where);
        }
        count(Event.WITHDRAWAL);
        bury(leaver);
        assertEquals(
                List.of(),
                InProcess.withdraw(study.output(), leaver, step -> {}).failed(),
                where);
        runs++;
        oracle.forgetAllBut(study.texts());
        note();
        RandomStudy.File fate = RandomStudy.File.values()[random.nextInt(RandomStudy.File.values().length)];
        count("file " + fate);
        study.happen(fate, leaver);
        Run.Outcome rerun = rerun();
        assertEquals(oracle.expect(study), work(rerun), where + ", work");
        if (fate == RandomStudy.File.STAYS) {
            assertEquals(Run.Novelty.NONE, rerun.novelty(), where + ": a run finds what the withdrawal left");
        }
    }

    /** The command is ended before its end; perhaps a run comes before somebody notices. */
    private void halfAWithdrawal(String leaver, String where) throws Exception {
        Withdrawal.Step last = Withdrawal.Step.values()[random.nextInt(Withdrawal.Step.PROOF.ordinal())];
        count("withdrawal ended after " + last);
        bury(leaver);
        Consumer<Withdrawal.Step> killer = step -> {
            if (step == last) {
                throw new IllegalStateException("ended from outside");
            }
        };
        try {
            InProcess.withdraw(study.output(), leaver, killer);
        } catch (IllegalStateException e) {
            runs++;
        }
        if (last != Withdrawal.Step.TOMBSTONE) {
            note();
        }
        if (random.nextBoolean()) {
            assertEquals(0, work(rerun()).tagged(), where + ", after half a withdrawal");
        }
    }

    /** The texts that only she said, as far as there are releases that still say so. */
    private void bury(String leaver) throws IOException {
        Set<String> texts = new HashSet<>();
        List<String> there = there();
        there.forEach(release -> texts.add(releases.get(release).getOrDefault(leaver, "")));
        Map<String, String> current = new TreeMap<>(releases.get(there.get(there.size() - 1)));
        current.remove(leaver);
        texts.removeAll(current.values());
        study.withdraw(leaver, texts);
    }

    private void crash(String where) throws Exception {
        study.happen(RandomStudy.Event.ADD);
        count(study.happen());
        // The first one is always the death that happens to users most.
        Death death = runs == 1 ? Death.ANNOTATING : Death.values()[random.nextInt(Death.values().length)];
        String before = current();
        boolean died = troubled.die(death, 1 + random.nextInt(steps), random.nextInt(MOST_TURNS));
        runs++;
        count(death + (died ? "" : ", but it lived"));
        wholeness(where);
        if (died && death == Death.ANNOTATING) {
            assertEquals(before, current(), where + ": nothing is published");
        }
        Manifest.Work most = oracle.expect(study);
        Manifest.Work done = work(rerun());
        assertTrue(
                List.of(0L, most.annotated()).contains(done.annotated())
                        && List.of(0L, most.tagged()).contains(done.tagged()),
                where + ", " + death + ": " + done + " instead of at most " + most);
    }

    private void twoRuns(String where) throws Exception {
        count(study.happen());
        InProcess.Manners manners = InProcess.Manners.values()[random.nextInt(InProcess.Manners.values().length)];
        List<Integer> codes = troubled.meet(manners, random.nextInt(LONGEST_PAUSE_MILLIS));
        runs += 2;
        count(manners + " " + codes);
        assertTrue(
                TroubledRuns.allowed(manners).contains(codes.get(1)) && codes.get(0) == 0,
                where + ": " + manners + codes);
        wholeness(where);
        oracle.expect(study);
        assertEquals(oracle.expect(study), work(rerun()), where + ", work of a third run");
    }

    private Run.Outcome rerun() throws Exception {
        boolean known = Files.exists(study.output()) && InProcess.isKnown(study.file());
        FaultPlan.onlyCount();
        Run.Outcome outcome = run(Run.Start.FROM_STORE);
        steps = FaultPlan.end().size();
        assertTrue(!known || outcome.novelty() == Run.Novelty.NONE, "it was to find nothing new");
        note();
        return outcome;
    }

    private Run.Outcome run(Run.Start start) throws Exception {
        runs++;
        return InProcess.run(study.file(), start, InProcess.Manners.WAITS);
    }

    private static Manifest.Work work(Run.Outcome outcome) {
        return outcome.manifest().work().because(List.of());
    }

    /** Keeps in mind what the newest releases were made from. */
    private void note() throws IOException {
        there().forEach(release -> releases.putIfAbsent(release, study.said()));
    }

    private List<String> there() throws IOException {
        return new LocalOutput(study.output())
                .numbers().stream().map(Draft::release).toList();
    }

    private String current() throws IOException {
        return CurrentRelease.find(new LocalOutput(study.output()))
                .orElseThrow()
                .pointer()
                .release();
    }

    private void wholeness(String where) throws IOException {
        org.apache.hadoop.fs.Path root =
                new org.apache.hadoop.fs.Path(study.output().toUri());
        new Wholeness(root, new LocalOutput(study.output()), new Configuration()).check(where);
    }
}
