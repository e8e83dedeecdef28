package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quotient.change.Cause;
import org.quotient.change.CauseRule;
import org.quotient.table.ChangeTable;
import org.quotient.table.ComparedRelease;
import org.quotient.table.MentionPairTable;
import org.quotient.table.MoveTable;
import org.quotient.table.PairTable;

class CompareReleasesTest {

    private final InventedRelease before = codes(new InventedRelease());
    private final InventedRelease after = codes(new InventedRelease());

    private static InventedRelease codes(InventedRelease release) {
        return release.code("support", "").code("supervision", "support").code("pay", "");
    }

    @BeforeEach
    void adaAndBeaWereInterviewed() {
        before.interview("one", "Ada/ward", "words of one")
                .mention(5, "supervision", "barrier")
                .interview("two", "Bea/community", "words of two")
                .mention(9, "pay", "facilitator");
    }

    private InventedRelease ada(String transcript, String setting, String words) {
        return after.interview(transcript, "Ada/" + setting, words);
    }

    private InventedRelease bea() {
        return after.interview("two", "Bea/community", "words of two");
    }

    private Dataset<Row> changes(Cause... edits) {
        ComparedRelease old = before.release();
        ComparedRelease own = after.release();
        CauseRule rule = new CauseRule(Set.of(edits));
        PairTable transcripts =
                new PairTable(new PairTranscripts().apply(old, own).rows().localCheckpoint());
        MentionPairTable mentions = new MentionPairTable(
                new PairMentions(rule).apply(old, own, transcripts).rows().localCheckpoint());
        MoveTable moves = new MoveTable(new MoveParticipants(InventedRelease.GROUPINGS, rule)
                .apply(old, own, transcripts)
                .rows()
                .localCheckpoint());
        TraceMentions traces = new TraceMentions(before.lineages(), after.lineages());
        return new CompareReleases(InventedRelease.GROUPINGS)
                .apply(old, own, mentions, moves, traces, List.of("setting"))
                .rows()
                .localCheckpoint();
    }

    private static List<String> mentions(Dataset<Row> changes) {
        return rows(changes.filter("change <> 'cell'")
                .selectExpr("concat_ws(' ', change, cause, mention_id, valence_before, valence_after)"));
    }

    private static List<String> cells(Dataset<Row> changes, String condition) {
        return rows(changes.filter("change = 'cell'")
                .filter(condition)
                .selectExpr("concat_ws(' ', by, setting, code, valence, cause, concat(participants_before, '/',"
                        + " participants_base_before, '->', participants_after, '/', participants_base_after), "
                        + " concat(mentions_before, '->', mentions_after))"));
    }

    private static List<String> rows(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::mkString).sorted().toList();
    }

    @Test
    void whereNothingChangedThereIsNoRow() {
        ada("one", "ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        assertEquals(0, changes(Cause.CODEBOOK, Cause.ENGINE).count());
    }

    @Test
    void aNewInterviewMovesTheBaseOfEveryCodeAndTheCellsOfItsMentions() {
        ada("one", "ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        after.interview("three", "Cleo/ward", "words of three").mention(2, "supervision", "facilitator");
        Dataset<Row> changes = changes();
        assertEquals(List.of("mention_gained new_interviews three-2-supervision facilitator"), mentions(changes));
        assertEquals(
                List.of("setting ward support any new_interviews 1/1->2/2 1->2"),
                cells(changes, "setting = 'ward' AND code = 'support' AND valence = 'any'"));
        assertEquals(
                List.of("setting ward pay any new_interviews 0/1->0/2 0->0"),
                cells(changes, "setting = 'ward' AND code = 'pay' AND valence = 'any'"));
        assertEquals(List.of(), cells(changes, "setting = 'community'"));
    }

    @Test
    void aChangedTranscriptIsNamedBeforeAnyEdit() {
        ada("one", "ward", "other words").mention(25, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        Dataset<Row> changes = changes(Cause.CODEBOOK);
        assertEquals(
                List.of(
                        "mention_gained changed_transcripts one-25-supervision barrier",
                        "mention_lost changed_transcripts one-5-supervision barrier"),
                mentions(changes));
        assertEquals(List.of(), cells(changes, "true"), "no number moved");
    }

    @Test
    void anInterviewUnderAnotherNameIsNeitherGainedNorLost() {
        ada("renamed", "ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        assertEquals(0, changes().count());
    }

    @Test
    void namesThatWereSwappedAreFollowedByTheWords() {
        after.interview("two", "Ada/ward", "words of one")
                .mention(5, "supervision", "barrier")
                .interview("one", "Cleo/ward", "new words");
        assertEquals(List.of("mention_lost removed_interviews two-9-pay facilitator"), mentions(changes()));
    }

    @Test
    void aRemovedInterviewTakesItsMentionsAndItsBase() {
        ada("one", "ward", "words of one").mention(5, "supervision", "barrier");
        Dataset<Row> changes = changes();
        assertEquals(List.of("mention_lost removed_interviews two-9-pay facilitator"), mentions(changes));
        assertEquals(
                List.of("setting community pay any removed_interviews 1/1->0/0 1->0"),
                cells(changes, "setting = 'community' AND code = 'pay' AND valence = 'any'"));
        assertEquals(
                List.of(true),
                changes
                        .filter("setting = 'community' AND code = 'pay' AND valence = 'any'")
                        .selectExpr("share_before = 1 AND share_after IS NULL")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getBoolean(0))
                        .toList());
    }

    @Test
    void anEditOfTheCodebookLosesMentionsAndMovesNoBase() {
        ada("one", "ward", "words of one");
        bea().mention(9, "pay", "facilitator");
        Dataset<Row> changes = changes(Cause.CODEBOOK);
        assertEquals(List.of("mention_lost codebook one-5-supervision barrier"), mentions(changes));
        assertEquals(
                List.of(
                        "all (all) supervision any codebook 1/2->0/2 1->0",
                        "all (all) support any codebook 1/2->0/2 1->0"),
                cells(changes, "by = 'all' AND valence = 'any'"));
    }

    @Test
    void aCodeUnderAnotherParentMovesTheParentsOnly() {
        ada("one", "ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        after.code("pay", "support");
        Dataset<Row> changes = changes(Cause.CODEBOOK);
        assertEquals(List.of(), mentions(changes));
        assertEquals(
                List.of("all (all) support any codebook 1/2->2/2 1->2"),
                cells(changes, "by = 'all' AND valence = 'any'"));
    }

    @Test
    void aNewCodeHasABaseInTheReleaseBefore() {
        ada("one", "ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator").mention(20, "training", "unclear");
        after.code("training", "").code("never", "");
        Dataset<Row> changes = changes(Cause.CODEBOOK);
        assertEquals(
                List.of("all (all) training any codebook 0/2->1/2 0->1"),
                cells(changes, "by = 'all' AND valence = 'any'"));
    }

    @Test
    void cuesMoveValencesAndNotAny() {
        ada("one", "ward", "words of one").mention(5, "supervision", "facilitator");
        bea().mention(9, "pay", "facilitator");
        Dataset<Row> changes = changes(Cause.CUES);
        assertEquals(List.of("mention_changed cues one-5-supervision barrier facilitator"), mentions(changes));
        assertEquals(
                List.of(
                        "all (all) supervision barrier cues 1/2->0/2 1->0",
                        "all (all) supervision facilitator cues 0/2->1/2 0->1"),
                cells(changes, "by = 'all' AND code = 'supervision'"));
    }

    @Test
    void engineAndCodebookAtOnceCannotBeToldApart() {
        ada("one", "ward", "words of one");
        bea().mention(9, "pay", "facilitator");
        assertEquals(
                List.of("mention_lost codebook,engine one-5-supervision barrier"),
                mentions(changes(Cause.CODEBOOK, Cause.ENGINE)));
        assertEquals(List.of("mention_lost unexplained one-5-supervision barrier"), mentions(changes()));
    }

    @Test
    void aParticipantWhoseSettingChangedTakesTheMentionsAlong() {
        ada("one", "community", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        Dataset<Row> changes = changes();
        assertEquals(List.of(), mentions(changes), "the mention is where it was");
        assertEquals(
                List.of(
                        "setting community supervision any attributes 0/1->1/2 0->1",
                        "setting ward supervision any attributes 1/1->0/0 1->0"),
                cells(changes, "code = 'supervision' AND valence = 'any'"));
    }

    @Test
    void wordsThatAreAnothersNowAreChangedMentions() {
        after.interview("one", "Cleo/ward", "words of one").mention(5, "supervision", "barrier");
        bea().mention(9, "pay", "facilitator");
        Dataset<Row> changes = changes();
        assertEquals(List.of("mention_changed attributes one-5-supervision barrier barrier"), mentions(changes));
        assertEquals(List.of(), cells(changes, "true"), "as many as before");
    }

    @Test
    void aCellHasEveryCauseThatMovedIt() {
        ada("one", "ward", "words of one");
        bea().mention(9, "pay", "facilitator");
        after.interview("three", "Cleo/ward", "words of three").mention(2, "pay", "barrier");
        assertEquals(
                List.of("all (all) supervision any codebook,new_interviews 1/2->0/3 1->0"),
                cells(changes(Cause.CODEBOOK), "by = 'all' AND code = 'supervision' AND valence = 'any'"));
    }

    @Test
    void nobodysWordsArePublishedAndEveryRowHasACause() {
        ada("one", "ward", "other words");
        Dataset<Row> changes = changes();
        assertFalse(changes.filter("cause = '' OR cause IS NULL").count() > 0);
        assertFalse(rows(changes).toString().contains("secret"));
        assertEquals(ChangeTable.shape(List.of("setting")).names(), List.of(changes.columns()));
    }

    @Test
    void aTableThatLacksAColumnIsNamed() {
        assertEquals(
                "its table crosstab has no column by",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ComparedRelease.of(
                                        name -> SparkForTests.spark().range(1).toDF(), List.of()))
                        .getMessage());
    }
}
