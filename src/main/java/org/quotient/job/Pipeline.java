package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.crosstab.Audit;
import org.quotient.crosstab.Base;
import org.quotient.crosstab.Cell;
import org.quotient.crosstab.CellKey;
import org.quotient.crosstab.Counts;
import org.quotient.crosstab.CrossTabulation;
import org.quotient.crosstab.Grouping;
import org.quotient.release.Manifest;
import org.quotient.stage.CheckQuotes;
import org.quotient.stage.CountBases;
import org.quotient.stage.CountMentions;
import org.quotient.stage.CutTurns;
import org.quotient.stage.FindPrompts;
import org.quotient.stage.ListCorpus;
import org.quotient.stage.ListMentions;
import org.quotient.stage.NameMatches;
import org.quotient.stage.PlaceParticipants;
import org.quotient.table.BaseTable;
import org.quotient.table.CodebookTable;
import org.quotient.table.CountTable;
import org.quotient.table.CrosstabTable;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.PromptTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.ReleaseTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** The whole way of the data, from readings to the tables of a release. */
final class Pipeline {

    private static final int CELLS_PER_TASK = 4_000;

    private final SparkSession spark;
    private final Inputs inputs;
    private final Scratch scratch;
    private final Memory memory;
    private final StageLog log;

    Pipeline(SparkSession spark, Inputs inputs, Scratch scratch, Memory memory, StageLog log) {
        this.spark = spark;
        this.inputs = inputs;
        this.scratch = scratch;
        this.memory = memory;
        this.log = log;
    }

    /**
     * What the pipeline made.
     *
     * @param tables of the release
     * @param listed transcripts that were found
     * @param read transcripts that became turns
     * @param turns in them
     * @param matches found, counted or not
     * @param work what was computed and what was taken from the store
     * @param checks that passed
     */
    record Result(
            List<ReleaseTable> tables,
            long listed,
            long read,
            long turns,
            long matches,
            Manifest.Work work,
            List<String> checks) {}

    /**
     * Makes the tables of a release.
     *
     * @param corpus its readings already computed
     * @throws StopException if the result breaks a law
     */
    Result run(Corpus corpus) throws IOException {
        TurnTable turns = new CutTurns().apply(corpus.readings());
        Memory.Recalled recalled = memory.recall(corpus.readings());
        MatchTable matches = new MatchTable(scratch.keep(
                "name",
                MatchTable.SHAPE,
                new NameMatches()
                        .apply(recalled.matches(), corpus.readings(), turns)
                        .rows()));

        PlacementTable placements = new PlaceParticipants(inputs.groupings()).apply(turns, corpus.participants());
        BaseTable bases = new CountBases().apply(placements);
        CountTable counts = new CountMentions(inputs.codebook().lineages()).apply(matches, placements);
        List<Cell> cells = tabulate(counts, bases);

        ListCorpus corpusTables = new ListCorpus();
        CodebookTable codebook = codebook();
        ListMentions mentionTables = new ListMentions(corpus.attributes());
        PromptTable prompts = new FindPrompts().apply(matches, turns);
        MentionTable mentions = mentionTables.apply(matches, prompts, codebook, corpus.participants());
        TurnReleaseTable publishedTurns = corpusTables.turns(turns);
        List<String> checks = check(mentions, publishedTurns, cells);
        return new Result(
                List.of(
                        crosstab(cells),
                        mentions,
                        mentionTables.rejected(matches, codebook),
                        corpusTables.participants(turns, corpus.participants(), corpus.attributes()),
                        corpusTables.transcripts(corpus.readings(), turns),
                        publishedTurns,
                        codebook,
                        corpusTables.rejects(corpus.readings())),
                corpus.readings().rows().count(),
                read(corpus.readings()),
                turns.rows().count(),
                matches.rows().count(),
                recalled.work(),
                checks);
    }

    private static long read(ReadingTable readings) {
        return readings.rows()
                .filter(size(col(ReadingTable.PROBLEMS)).equalTo(0))
                .count();
    }

    private List<Cell> tabulate(CountTable countTable, BaseTable baseTable) {
        log.stage("count");
        spark.sparkContext().setJobDescription("count");
        Map<CrossTabulation.Column, Base> bases = new HashMap<>();
        baseTable.rows().collectAsList().stream()
                .map(BaseTable::decode)
                .forEach(e -> bases.put(e.getKey(), e.getValue()));
        Map<CellKey, Counts> counts = new HashMap<>();
        countTable.rows().collectAsList().stream()
                .map(CountTable::decode)
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return new CrossTabulation(inputs.codebook(), inputs.groupings(), levels(bases.keySet())).cells(counts, bases);
    }

    private Map<String, Set<String>> levels(Set<CrossTabulation.Column> columns) {
        Map<String, Set<String>> levels = new TreeMap<>();
        inputs.crossed().forEach(attribute -> levels.put(attribute, new TreeSet<>()));
        for (Grouping grouping : inputs.groupings()) {
            columns.stream()
                    .filter(column -> column.by().equals(grouping.name()))
                    .forEach(column -> {
                        for (int i = 0; i < grouping.attributes().size(); i++) {
                            levels.get(grouping.attributes().get(i))
                                    .add(column.combination().get(i));
                        }
                    });
        }
        levels.values().forEach(own -> own.remove(Grouping.ALL));
        return levels;
    }

    private CrosstabTable crosstab(List<Cell> cells) {
        Map<String, Grouping> groupings = new HashMap<>();
        inputs.groupings().forEach(grouping -> groupings.put(grouping.name(), grouping));
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(
                        cells.stream()
                                .map(cell -> CrosstabTable.encode(
                                        cell, groupings.get(cell.key().by()), inputs.crossed()))
                                .toList(),
                        1 + cells.size() / CELLS_PER_TASK);
        return new CrosstabTable(
                spark.createDataset(
                        rows.rdd(),
                        Encoders.row(CrosstabTable.shape(inputs.crossed()).schema())),
                inputs.crossed());
    }

    private CodebookTable codebook() {
        return new CodebookTable(spark.createDataset(
                CodebookTable.encode(inputs.codebook()), Encoders.row(CodebookTable.SHAPE.schema())));
    }

    private List<String> check(MentionTable mentions, TurnReleaseTable turns, List<Cell> cells) {
        log.stage("check");
        spark.sparkContext().setJobDescription("check");
        long misplaced = new CheckQuotes().apply(mentions, turns).count();
        if (misplaced > 0) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because the offsets of " + misplaced + " mentions do not cut their words");
        }
        List<String> violations = Audit.violations(cells);
        if (!violations.isEmpty()) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot publish: because " + violations.get(0) + " (and " + (violations.size() - 1) + " more)");
        }
        List<String> passed = new ArrayList<>(Accounts.CHECKS);
        passed.add("the offsets of every mention cut its very words out of its turn");
        passed.add("no cell exceeds its base; units are nested; margins are the sums of their parts");
        return passed;
    }
}
