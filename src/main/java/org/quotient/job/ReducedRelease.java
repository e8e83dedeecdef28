package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.codebook.Codebook;
import org.quotient.crosstab.Cell;
import org.quotient.crosstab.Grouping;
import org.quotient.release.Manifest;
import org.quotient.release.Reasons;
import org.quotient.stage.ConcealChanges;
import org.quotient.stage.CountBases;
import org.quotient.stage.CountMentions;
import org.quotient.stage.LeaveParticipantOut;
import org.quotient.stage.PlaceParticipants;
import org.quotient.stage.ReopenTables;
import org.quotient.stage.Traces;
import org.quotient.table.CodebookTable;
import org.quotient.table.CrosstabTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.RejectTable;
import org.quotient.table.RejectedMatchTable;
import org.quotient.table.ReleaseTable;
import org.quotient.table.TableDescription;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** Publishes the current release anew without a participant, from its own tables, as a run over the other inputs would. */
final class ReducedRelease {

    private final SparkSession spark;
    private final Output output;
    private final Path root;
    private final Clock clock;
    private final Lock lock;

    /**
     * @param root where {@code output} is, in Spark's words
     * @param lock of the output, which names the run
     */
    ReducedRelease(SparkSession spark, Output output, Path root, Clock clock, Lock lock) {
        this.spark = spark;
        this.output = output;
        this.root = root;
        this.clock = clock;
        this.lock = lock;
    }

    /** The tables that are not counted. */
    record Rest(
            MentionTable mentions,
            RejectedMatchTable rejectedMatches,
            ParticipantReleaseTable participants,
            TranscriptTable transcripts,
            TurnReleaseTable turns,
            CodebookTable codebook,
            RejectTable rejects) {

        Rest without(String participant, Set<String> own, Traces traces) {
            RejectTable others = new LeaveParticipantOut(participant, own).apply(rejects, own, traces);
            return new Rest(mentions, rejectedMatches, participants, transcripts, turns, codebook, others);
        }

        List<ReleaseTable> all() {
            return List.of(mentions, rejectedMatches, participants, transcripts, turns, codebook, rejects);
        }
    }

    /** What stays of a release, and all its rejects. */
    static Rest rest(PublishedTables tables, String participant, Presence presence) {
        LeaveParticipantOut out = new LeaveParticipantOut(participant, presence.own());
        TurnReleaseTable turns = out.apply(tables.turns());
        return new Rest(
                out.apply(tables.mentions()),
                out.apply(tables.rejectedMatches()),
                out.apply(tables.participants()),
                out.apply(tables.transcripts(), turns, presence.remainders(), presence.words()),
                turns,
                tables.codebook(),
                tables.rejects());
    }

    /**
     * Publishes what stays.
     *
     * @param before the manifest of the release from which it is taken
     * @param gone what leaves it
     * @param traces a warning that has one is not said again
     * @throws Overtaken if another run published meanwhile
     */
    String publish(Rest rest, Manifest before, Presence gone, Traces traces)
            throws IOException, InterruptedException, Overtaken {
        Instant started = now();
        String staging = Leftovers.RUNS + "/" + lock.run();
        Publisher publisher = new Publisher(output, lock::require);
        List<Grouping> groupings =
                before.study().crosstab().stream().map(Grouping::named).toList();
        List<Row> codes = rest.codebook().rows().collectAsList();
        Tabulation tabulation = new Tabulation(spark, CodebookTable.outline(codes), groupings);
        List<Cell> cells = cells(rest, groupings, CodebookTable.outline(codes), tabulation);
        Laws.require(spark, rest.mentions(), rest.turns(), cells);
        CrosstabTable crosstab = tabulation.table(cells);
        List<ReleaseTable> tables = new ArrayList<>(List.of(crosstab));
        tables.addAll(rest.all());
        tables.add(new ConcealChanges().apply(crosstab));
        String attribute = groupings.stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .findFirst()
                .orElse("all");
        try (Draft draft = publisher.draft(staging, lock.run())) {
            List<Manifest.Table> written = new TableWriter(spark, output, root, largest(before))
                    .write(tables, staging + "/tables", draft.folder());
            Manifest.Inputs inputs = inputs(rest);
            int last = written.size() - 1;
            Manifest alone = manifest(
                    before, draft.release(), started, written.subList(0, last), inputs, contents(rest), traces);
            long shared = gone.contents().size() - gone.own().size();
            Manifest.Since since = new Manifest.Since(
                    before.release(), 0, shared, 0, gone.own().size(), inputs.read() - shared);
            Manifest manifest =
                    alone.compared(written.get(last), since, Reasons.of(alone.work(), since, Set.of()), List.of());
            List<TableDescription> descriptions =
                    tables.stream().map(ReleaseTable::description).toList();
            publisher.publish(draft, manifest, descriptions, attribute, CodebookTable.example(codes));
            return draft.release();
        } finally {
            output.delete(staging);
        }
    }

    private static List<Cell> cells(Rest rest, List<Grouping> groupings, Codebook codebook, Tabulation tabulation) {
        ReopenTables reopen = new ReopenTables();
        PlacementTable placements = new PlaceParticipants(groupings)
                .apply(reopen.turns(rest.turns()), reopen.participants(rest.participants()));
        return tabulation.cells(
                new CountMentions(codebook.lineages()).apply(reopen.matches(rest.mentions()), placements),
                new CountBases().apply(placements));
    }

    private static long largest(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Manifest.Table::rows).max().orElse(0);
    }

    private Manifest manifest(
            Manifest before,
            String release,
            Instant started,
            List<Manifest.Table> tables,
            Manifest.Inputs inputs,
            long contents,
            Traces traces) {
        return new Manifest(
                before.schemaVersion(),
                before.status(),
                release,
                lock.run(),
                started.toString(),
                now().toString(),
                before.versions(),
                before.fingerprints(),
                before.study(),
                inputs,
                new Manifest.Work(0, contents, 0, contents),
                tables,
                before.checks(),
                before.warnings().stream()
                        .filter(warning -> traces.in(warning).isEmpty())
                        .toList());
    }

    private static Manifest.Inputs inputs(Rest rest) {
        long read = rest.transcripts().rows().count();
        long rejected = rest.rejects()
                .rows()
                .select(ReadingTable.SOURCE, TurnTable.TRANSCRIPT_ID)
                .distinct()
                .count();
        return new Manifest.Inputs(read + rejected, read, rejected);
    }

    private static long contents(Rest rest) {
        return rest.transcripts().rows().select(ReadingTable.CONTENT).distinct().count();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
