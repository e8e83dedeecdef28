package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.change.Cause;
import org.quotient.change.CauseRule;
import org.quotient.change.Fate;
import org.quotient.crosstab.Grouping;
import org.quotient.release.Edits;
import org.quotient.release.Manifest;
import org.quotient.release.Reasons;
import org.quotient.stage.CompareReleases;
import org.quotient.stage.ConcealChanges;
import org.quotient.stage.MoveParticipants;
import org.quotient.stage.PairMentions;
import org.quotient.stage.PairTranscripts;
import org.quotient.stage.TraceMentions;
import org.quotient.stage.Withdrawn;
import org.quotient.table.ChangeTable;
import org.quotient.table.ComparedRelease;
import org.quotient.table.CrosstabTable;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MoveTable;
import org.quotient.table.PairTable;
import org.quotient.table.TurnTable;

/**
 * Compares a release in the making, whose other tables are written, with the one before it. One that can't be compared, because
 * an older program wrote it or because it is damaged, never keeps a new release from being published: there is a warning then,
 * and no changes.
 */
final class Changes {

    private final SparkSession spark;
    private final Path root;
    private final Scratch scratch;
    private final Withdrawn withdrawn;

    /**
     * @param root the output
     * @param scratch not used for a comparison before
     * @param withdrawn who has withdrawn
     */
    Changes(SparkSession spark, Path root, Scratch scratch, Withdrawn withdrawn) {
        this.spark = spark;
        this.root = root;
        this.scratch = scratch;
        this.withdrawn = withdrawn;
    }

    /**
     * What a comparison found.
     *
     * @param rows of the table
     * @param edits apart from interviews and participants
     */
    record Found(ChangeTable table, long rows, Manifest.Since since, Set<Cause> edits, List<String> warnings) {

        /** Writes the table into the draft. */
        Manifest.Table write(TableWriter writer, String staging, Draft draft) throws IOException, InterruptedException {
            return writer.write(List.of(table), staging + "/tables", draft.folder())
                    .get(0);
        }

        /** Why the run did this work. */
        List<String> reasons(Manifest.Work work) {
            return Reasons.of(work, since, edits);
        }
    }

    /**
     * Compares the current release, if there is one, with the next.
     *
     * @param after the next release's manifest, with all its tables but this
     * @param folder where they lie
     */
    Found between(Optional<Manifest> current, Manifest after, String folder) {
        spark.sparkContext().setJobDescription("compare with the release before");
        if (current.isEmpty()) {
            return nothing(after, Set.of(), List.of());
        }
        Manifest before = current.get();
        Set<Cause> edits = Edits.between(before, after);
        try {
            return compare(before, after, folder, edits);
        } catch (Exception e) {
            String reason = e instanceof IllegalArgumentException ? e.getMessage() : "its tables can't be read";
            return nothing(
                    after,
                    edits,
                    List.of("the table changes is empty: release " + before.release() + " can't be compared, because "
                            + reason));
        }
    }

    private Found nothing(Manifest after, Set<Cause> edits, List<String> warnings) {
        List<String> attributes = CompareReleases.crossed(groupings(after));
        Dataset<Row> none = spark.createDataset(
                List.of(), Encoders.row(ChangeTable.shape(attributes).schema()));
        Manifest.Since since = Manifest.Since.nothing(after.inputs().read());
        return new Found(new ChangeTable(none, attributes), 0, since, edits, warnings);
    }

    private Found compare(Manifest before, Manifest after, String folder, Set<Cause> edits) {
        List<Grouping> shared = new ArrayList<>(groupings(after));
        shared.retainAll(groupings(before));
        List<String> attributes = CompareReleases.crossed(groupings(after));
        ComparedRelease old = open(before, Output.RELEASES + "/" + before.release(), shared);
        ComparedRelease own = open(after, folder, shared);
        CauseRule rule = new CauseRule(edits);
        PairTable transcripts = new PairTable(scratch.keep(
                "paired-transcripts",
                PairTable.SHAPE,
                new PairTranscripts().apply(old, own).rows()));
        Manifest.Since since = since(before.release(), transcripts);
        if (hasSomebodyWhoWithdrew(old)) {
            ChangeTable told = new ConcealChanges()
                    .apply(new CrosstabTable(
                            WrittenTable.rows(spark, new Path(root, folder + "/crosstab")), attributes));
            return new Found(told, told.rows().count(), since, edits, List.of());
        }
        MentionPairTable mentions = new MentionPairTable(scratch.keep(
                "paired-mentions",
                MentionPairTable.SHAPE,
                new PairMentions(rule).apply(old, own, transcripts).rows()));
        MoveTable moves = new MoveTable(scratch.keep(
                "moved-participants",
                MoveTable.SHAPE,
                new MoveParticipants(shared, rule).apply(old, own, transcripts).rows()));
        ChangeTable changes = new CompareReleases(shared)
                .apply(old, own, mentions, moves, new TraceMentions(lineages(old), lineages(own)), attributes);
        ChangeTable kept = new ChangeTable(
                scratch.keep(ChangeTable.NAME, ChangeTable.shape(attributes), changes.rows()), attributes);
        return new Found(kept, kept.rows().count(), since, edits, List.of());
    }

    /** Whether a withdrawal was ended before it came to the release: what went with it is not to be told. */
    private boolean hasSomebodyWhoWithdrew(ComparedRelease old) {
        Withdrawn rule = withdrawn;
        FilterFunction<Row> gone = row -> rule.hasParticipant(row.getAs(TurnTable.PARTICIPANT_ID));
        return !rule.isNobody() && !old.participants().filter(gone).isEmpty();
    }

    private static List<Grouping> groupings(Manifest manifest) {
        return manifest.study().crosstab().stream().map(Grouping::named).toList();
    }

    private ComparedRelease open(Manifest manifest, String folder, List<Grouping> groupings) {
        return ComparedRelease.of(
                name -> {
                    if (manifest.tables().stream()
                            .noneMatch(table -> table.name().equals(name))) {
                        throw new IllegalArgumentException("it has no table " + name);
                    }
                    return WrittenTable.rows(spark, new Path(root, folder + "/" + name));
                },
                CompareReleases.crossed(groupings));
    }

    /** For each code's id, its own id and those of the codes above. */
    private static Map<String, List<String>> lineages(ComparedRelease release) {
        Map<String, String> parents = new HashMap<>();
        release.codebook().collectAsList().forEach(row -> parents.put(row.getString(0), row.getString(1)));
        Map<String, List<String>> lineages = new TreeMap<>();
        parents.keySet().forEach(code -> {
            List<String> ids = new ArrayList<>();
            for (String id = code; id != null && !ids.contains(id); id = parents.get(id)) {
                ids.add(id);
            }
            lineages.put(code, ids);
        });
        return lineages;
    }

    private static Manifest.Since since(String release, PairTable transcripts) {
        Map<String, Long> fates = new HashMap<>();
        transcripts
                .rows()
                .groupBy(col(PairTable.FATE))
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> fates.put(row.getString(0), row.getLong(1)));
        return new Manifest.Since(
                release,
                fates.getOrDefault(Fate.ADDED.label(), 0L),
                fates.getOrDefault(Fate.CHANGED.label(), 0L),
                fates.getOrDefault(Fate.MOVED.label(), 0L),
                fates.getOrDefault(Fate.REMOVED.label(), 0L),
                fates.getOrDefault(Fate.UNCHANGED.label(), 0L));
    }
}
