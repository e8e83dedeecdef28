package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.quotient.crosstab.Cell;
import org.quotient.release.Manifest;
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
import org.quotient.table.MatchTable;
import org.quotient.table.MentionTable;
import org.quotient.table.PlacementTable;
import org.quotient.table.PromptTable;
import org.quotient.table.ReleaseTable;
import org.quotient.table.TurnReleaseTable;
import org.quotient.table.TurnTable;

/** The whole way of the data, from readings to the tables of a release. */
final class Pipeline {

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
     * @param turns in them
     * @param matches found, counted or not
     * @param work what was computed and what was taken from the store
     * @param checks that passed
     */
    record Result(List<ReleaseTable> tables, long turns, long matches, Manifest.Work work, List<String> checks) {}

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
        log.stage("count");
        Tabulation tabulation = new Tabulation(spark, inputs.codebook(), inputs.groupings());
        List<Cell> cells = tabulation.cells(counts, bases);

        ListCorpus corpusTables = new ListCorpus();
        CodebookTable codebook = codebook();
        ListMentions mentionTables = new ListMentions(corpus.attributes());
        PromptTable prompts = new FindPrompts().apply(matches, turns);
        MentionTable mentions = mentionTables.apply(matches, prompts, codebook, corpus.participants());
        TurnReleaseTable publishedTurns = corpusTables.turns(turns);
        List<String> checks = check(mentions, publishedTurns, cells);
        return new Result(
                List.of(
                        tabulation.table(cells),
                        mentions,
                        mentionTables.rejected(matches, codebook),
                        corpusTables.participants(turns, corpus.participants(), corpus.attributes()),
                        corpusTables.transcripts(corpus.readings(), turns),
                        publishedTurns,
                        codebook,
                        corpusTables.rejects(corpus.readings())),
                turns.rows().count(),
                matches.rows().count(),
                recalled.work(),
                checks);
    }

    private CodebookTable codebook() {
        return new CodebookTable(spark.createDataset(
                CodebookTable.encode(inputs.codebook()), Encoders.row(CodebookTable.SHAPE.schema())));
    }

    private List<String> check(MentionTable mentions, TurnReleaseTable turns, List<Cell> cells) {
        log.stage("check");
        Laws.require(spark, mentions, turns, cells);
        List<String> passed = new ArrayList<>(Accounts.CHECKS);
        passed.addAll(Laws.CHECKS);
        return passed;
    }
}
