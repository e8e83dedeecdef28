package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.release.Tombstone;
import org.quotient.stage.Traces;
import org.quotient.stage.Withdrawn;
import org.quotient.table.ReadingTable;

/**
 * One participant's withdrawal, in steps each of which may be the last if the program is ended: doing it again goes on from
 * there. The tombstone stands first, so that no run brings anything back; what is left is searched last.
 */
final class Withdrawal {

    private final Environment environment;
    private final Clock clock;
    private final SparkSession spark;
    private final Output output;
    private final Path root;
    private final String participant;
    private final Lock lock;
    private final Consumer<Step> watch;

    /** The steps, in order. */
    enum Step {
        TOMBSTONE,
        RELEASE,
        OLD_RELEASES,
        STORE,
        PROOF
    }

    /**
     * @param root of the output
     * @param lock of the output, which names this withdrawal's run
     * @param watch is told of every step that is done
     */
    Withdrawal(
            Environment environment,
            Clock clock,
            SparkSession spark,
            Path root,
            String participant,
            Lock lock,
            Consumer<Step> watch) {
        this.environment = environment;
        this.clock = clock;
        this.spark = spark;
        this.output = Output.at(root, environment.configuration());
        this.root = root;
        this.participant = participant;
        this.lock = lock;
        this.watch = watch;
    }

    /**
     * Looks for the participant in every release.
     *
     * @throws StopException if there is neither the participant nor a tombstone
     */
    Found find() throws IOException {
        return Found.of(participant, spark, output, root);
    }

    /** Erases what was found, and proves it. */
    Proof.Result erase(Found found) throws IOException, InterruptedException, Overtaken {
        Tombstones tombstones = Tombstones.open(output);
        Tombstone tombstone = tombstones.set(
                participant,
                new Burial(output, participant, tombstones.hash(), clock).tombstone(found, current(found)));
        watch.accept(Step.TOMBSTONE);
        if (found.inCurrent().isPresent()) {
            rebuild(found, tombstone, tombstones);
        }
        watch.accept(Step.RELEASE);
        for (int number : found.releases().keySet()) {
            output.retire(Output.RELEASES + "/" + Draft.release(number));
        }
        discardDrafts();
        watch.accept(Step.OLD_RELEASES);
        new Store(spark, environment.disk(), new Path(root, Output.STORE)).keepOnly(contents());
        watch.accept(Step.STORE);
        Proof.Result proof = prove(tombstones, tombstone);
        watch.accept(Step.PROOF);
        return proof;
    }

    private Proof.Result prove(Tombstones tombstones, Tombstone tombstone) throws IOException {
        environment.progress().step("Searching");
        return new Proof(spark, output, root)
                .search(tombstones.hash(), tombstones.hash().of(Withdrawn.PARTICIPANT, participant), tombstone);
    }

    private void rebuild(Found found, Tombstone tombstone, Tombstones tombstones)
            throws IOException, InterruptedException, Overtaken {
        environment.progress().step("Counting");
        Traces traces = new Traces(tombstones.hash());
        tombstone.traces().forEach(trace -> traces.add(trace.words(), trace.hash()));
        new ReducedRelease(spark, output, root, clock, lock)
                .publish(
                        current(found).orElseThrow().without(participant, found.own(), traces),
                        found.current().orElseThrow().manifest(),
                        found.inCurrent().orElseThrow(),
                        traces);
    }

    /** What stays of the current release. */
    private Optional<ReducedRelease.Rest> current(Found found) {
        return found.current()
                .map(release -> ReducedRelease.rest(
                        tables(Found.number(release)),
                        participant,
                        found.inCurrent().orElse(Presence.NONE)));
    }

    /** What runs that died left where releases are. */
    private void discardDrafts() throws IOException {
        for (int number : output.numbers()) {
            if (!Publisher.isRelease(output, number)) {
                ClaimedDraft.empty(output, number);
            }
        }
    }

    /** The contents that the current release was made from. */
    private Dataset<Row> contents() throws IOException {
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        return current.isPresent()
                ? tables(Found.number(current.get()))
                        .transcripts()
                        .rows()
                        .select(ReadingTable.CONTENT)
                        .distinct()
                : spark.createDataset(List.of(), Encoders.STRING()).toDF(ReadingTable.CONTENT);
    }

    private PublishedTables tables(int number) {
        return new PublishedTables(spark, output, root, Draft.release(number));
    }
}
