package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.release.Tombstone;
import org.quotient.stage.Traces;
import org.quotient.stage.Withdrawn;
import org.quotient.table.ReadingTable;
import org.quotient.table.ReleaseTable;

/**
 * One participant's withdrawal, in steps each of which may be the last if the program is ended: doing it again goes on from
 * there. The tombstone stands first, so that no run brings anything back; what is left is searched last.
 */
final class Withdrawal {

    /** The texts of a release that say nothing of anybody. */
    private static final List<String> IMPERSONAL = List.of("README.md", "data_dictionary.csv", "views.sql");

    private final Environment environment;
    private final Clock clock;
    private final SparkSession spark;
    private final Output output;
    private final Path root;
    private final String participant;
    private final String id;
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
     * @param id names this withdrawal's run
     * @param watch is told of every step that is done
     */
    Withdrawal(
            Environment environment,
            Clock clock,
            SparkSession spark,
            Path root,
            String participant,
            String id,
            Consumer<Step> watch) {
        this.environment = environment;
        this.clock = clock;
        this.spark = spark;
        this.output = Output.at(root, environment.configuration());
        this.root = root;
        this.participant = participant;
        this.id = id;
        this.watch = watch;
    }

    /**
     * Where the participant was found.
     *
     * @param current the current release, if there is one
     * @param releases that hold something, by number
     */
    record Found(Optional<CurrentRelease> current, Map<Integer, Presence> releases) {

        boolean isNowhere() {
            return releases.isEmpty();
        }

        Set<String> own() {
            return releases.values().stream()
                    .flatMap(presence -> presence.own().stream())
                    .collect(Collectors.toSet());
        }

        Optional<Presence> inCurrent() {
            return current.map(release -> releases.get(number(release)));
        }

        static int number(CurrentRelease release) {
            return Integer.parseInt(release.pointer().release());
        }
    }

    /**
     * Looks for the participant in every release.
     *
     * @throws StopException if there is neither the participant nor a tombstone
     */
    Found find() throws IOException {
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        Map<Integer, Presence> present = new TreeMap<>();
        Set<String> own = new HashSet<>();
        for (int number : output.numbers()) {
            if (Publisher.isRelease(output, number)) {
                Presence presence = Presence.of(participant, tables(number));
                present.put(number, presence);
                own.addAll(presence.own());
            }
        }
        if (present.values().stream().allMatch(Presence::isNone) && !isBuried()) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot withdraw the participant: because no release of the output has this id, nor was it withdrawn"
                            + " before");
        }
        for (int number : List.copyOf(present.keySet())) {
            if (present.get(number).isNone() && !holds(tables(number), own)) {
                present.remove(number);
            }
        }
        return new Found(current, present);
    }

    private boolean isBuried() throws IOException {
        Optional<Tombstones> tombstones = Tombstones.find(output);
        return tombstones.isPresent() && tombstones.get().of(participant).isPresent();
    }

    private boolean holds(PublishedTables tables, Set<String> own) throws IOException {
        for (String table : tables.names()) {
            if (Presence.isIn(tables.rows(table), participant, own)) {
                return true;
            }
        }
        return false;
    }

    /** Erases what was found, and proves it. */
    Proof.Result erase(Found found) throws IOException, InterruptedException, Overtaken {
        Tombstones tombstones = Tombstones.open(output);
        Tombstone tombstone = tombstones.set(participant, tombstone(found, tombstones));
        watch.accept(Step.TOMBSTONE);
        Optional<Presence> inCurrent = found.inCurrent();
        if (inCurrent.isPresent()) {
            rebuild(found.current().get(), inCurrent.get(), tombstone, tombstones);
        }
        watch.accept(Step.RELEASE);
        for (int number : found.releases().keySet()) {
            output.retire(Output.RELEASES + "/" + Draft.release(number));
        }
        discardDrafts();
        watch.accept(Step.OLD_RELEASES);
        StoreEncryption encryption = StoreEncryption.of(spark.sparkContext().hadoopConfiguration());
        new Store(spark, environment.disk(), new Path(root, Output.STORE), encryption).keepOnly(contents());
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

    private Tombstone tombstone(Found found, Tombstones tombstones) throws IOException {
        environment.progress().step("Looking for what to search for");
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        TraceChoice choice = new TraceChoice(tombstones.hash());
        choice.name(participant);
        Set<String> contents = new HashSet<>();
        for (Presence presence : found.releases().values()) {
            presence.own().forEach(transcript -> {
                choice.name(transcript);
                choice.name(presence.sources().get(transcript));
                contents.add(presence.contents().get(transcript));
            });
            presence.contents().values().forEach(choice::name);
            presence.turns().stream()
                    .collect(Collectors.groupingBy(
                            Presence.Said::transcript,
                            TreeMap::new,
                            Collectors.mapping(Presence.Said::text, Collectors.toList())))
                    .forEach(choice::words);
        }
        List<Dataset<Row>> staying = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (found.current().isPresent()) {
            CurrentRelease current = found.current().get();
            ReducedRelease.Rest rest = rest(current, found.inCurrent());
            rest.all().stream().map(ReleaseTable::rows).forEach(staying::add);
            contents.removeAll(remaining(rest, contents));
            for (String text : IMPERSONAL) {
                output.read(Output.RELEASES + "/" + current.pointer().release() + "/" + text)
                        .ifPresent(texts::add);
            }
        }
        return new Tombstone(
                today,
                hashed(tombstones, Withdrawn.CONTENT, contents),
                hashed(tombstones, Withdrawn.TRANSCRIPT, found.own()),
                choice.choose(staying, texts));
    }

    private static List<String> hashed(Tombstones tombstones, String kind, Set<String> values) {
        return values.stream()
                .map(value -> tombstones.hash().of(kind, value))
                .sorted()
                .toList();
    }

    /** Those contents that another transcript has too: it would be refused with the participant's. */
    private static Set<String> remaining(ReducedRelease.Rest rest, Set<String> contents) {
        Set<String> wanted = Set.copyOf(contents);
        FilterFunction<String> among = wanted::contains;
        return Set.copyOf(rest.transcripts()
                .rows()
                .select(ReadingTable.CONTENT)
                .as(Encoders.STRING())
                .filter(among)
                .distinct()
                .collectAsList());
    }

    private void rebuild(CurrentRelease current, Presence presence, Tombstone tombstone, Tombstones tombstones)
            throws IOException, InterruptedException, Overtaken {
        environment.progress().step("Counting");
        Traces traces = new Traces(tombstones.hash());
        tombstone.traces().forEach(trace -> traces.add(trace.words(), trace.hash()));
        new ReducedRelease(spark, output, root, clock, id)
                .publish(rest(current, Optional.of(presence)), current.manifest(), traces, participant);
    }

    private ReducedRelease.Rest rest(CurrentRelease current, Optional<Presence> presence) {
        return ReducedRelease.rest(
                tables(Found.number(current)),
                participant,
                presence.orElse(new Presence(List.of(), Set.of(), Map.of(), Map.of(), 0)));
    }

    /** What runs that died left where releases are; a claim stays, for a task of theirs may still write. */
    private void discardDrafts() throws IOException {
        for (int number : output.numbers()) {
            String folder = Output.RELEASES + "/" + Draft.release(number);
            if (!Publisher.isRelease(output, number)) {
                for (String file : output.files(folder)) {
                    if (!file.equals(ClaimedDraft.CLAIM)) {
                        output.delete(folder + "/" + file);
                    }
                }
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
