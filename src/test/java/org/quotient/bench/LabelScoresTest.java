package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelScoresTest {

    private static final double EXACT = 1e-12;

    private static TaggedComment comment(Set<String> people, Set<String> machine) {
        Comment comment = new Comment("1", "Why?", "", people, 3);
        return new TaggedComment(comment, machine, Set.of(), Side.NONE, Side.NONE);
    }

    private static final List<TaggedComment> COMMENTS = List.of(
            comment(Set.of("time", "staff"), Set.of("time", "staff")),
            comment(Set.of("time"), Set.of("staff")),
            comment(Set.of("time", "food"), Set.of("time")),
            comment(Set.of(), Set.of("parking")));

    private static final LabelScores SCORES =
            new LabelScores(List.of("time", "staff", "food", "parking"), COMMENTS, TaggedComment::quotient);

    @Test
    void aLabelIsScoredOverAllComments() {
        assertEquals(new Tally(2, 0, 1), SCORES.of("time"));
        assertEquals(new Tally(1, 1, 0), SCORES.of("staff"));
        assertEquals(new Tally(0, 0, 1), SCORES.of("food"));
        assertEquals(new Tally(0, 1, 0), SCORES.of("parking"));
    }

    @Test
    void precisionRecallAndF1() {
        Tally time = SCORES.of("time");
        assertEquals(3, time.support());
        assertEquals(1, time.precision(), EXACT);
        assertEquals(2.0 / 3, time.recall(), EXACT);
        assertEquals(0.8, time.f1(), EXACT);
    }

    @Test
    void aShareOfNothingIsNought() {
        assertEquals(0, Tally.NONE.precision(), EXACT);
        assertEquals(0, Tally.NONE.recall(), EXACT);
        assertEquals(0, Tally.NONE.f1(), EXACT);
    }

    @Test
    void microCountsEveryDecisionOnce() {
        assertEquals(new Tally(3, 2, 2), SCORES.micro());
        assertEquals(0.6, SCORES.micro().f1(), EXACT);
    }

    @Test
    void microOfADrawCountsACommentAsOftenAsItIsDrawn() {
        assertEquals(SCORES.micro().f1(), SCORES.microF1(new int[] {0, 1, 2, 3}), EXACT);
        assertEquals(1, SCORES.microF1(new int[] {0, 0, 0, 0}), EXACT);
        assertEquals(4.0 / 6, SCORES.microF1(new int[] {0, 1}), EXACT);
    }

    @Test
    void macroIsTheMeanOfTheLabelsThatPeopleUsed() {
        assertEquals((0.8 + 2.0 / 3 + 0) / 3, SCORES.macroF1(), EXACT);
    }

    @Test
    void aLabelOutsideTheListIsNotCounted() {
        assertEquals(new Tally(2, 0, 1), new LabelScores(List.of("time"), COMMENTS, TaggedComment::quotient).micro());
    }
}
