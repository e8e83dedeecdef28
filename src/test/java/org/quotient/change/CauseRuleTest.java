package org.quotient.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CauseRuleTest {

    private static String causes(Fate fate, Difference difference, Cause... edits) {
        return Cause.labels(new CauseRule(Set.of(edits)).causes(fate, difference));
    }

    @Test
    void theInterviewDecidesFirst() {
        assertEquals("new_interviews", causes(Fate.ADDED, Difference.GAINED, Cause.CODEBOOK));
        assertEquals("removed_interviews", causes(Fate.REMOVED, Difference.LOST, Cause.ENGINE));
        assertEquals("changed_transcripts", causes(Fate.CHANGED, Difference.LOST, Cause.CODEBOOK));
    }

    @Test
    void inTheSameWordsWhatCanFindFindsAndWhatCanJudgeJudges() {
        for (Fate fate : EnumSet.of(Fate.UNCHANGED, Fate.MOVED)) {
            assertEquals("codebook", causes(fate, Difference.LOST, Cause.CODEBOOK));
            assertEquals("codebook", causes(fate, Difference.LOST, Cause.CODEBOOK, Cause.CUES));
            assertEquals("cues", causes(fate, Difference.VALENCE, Cause.CUES));
            assertEquals("study", causes(fate, Difference.VALENCE, Cause.STUDY));
            assertEquals("attributes", causes(fate, Difference.PARTICIPANT, Cause.CODEBOOK));
        }
    }

    @Test
    void ofSeveralEditsNoneIsPreferred() {
        assertEquals("codebook,engine", causes(Fate.UNCHANGED, Difference.GAINED, Cause.ENGINE, Cause.CODEBOOK));
    }

    @Test
    void whatNothingExplainsIsSaidToBeSo() {
        assertEquals("unexplained", causes(Fate.UNCHANGED, Difference.GAINED));
        for (Fate fate : Fate.values()) {
            for (Difference difference : Difference.values()) {
                assertFalse(causes(fate, difference).isEmpty());
            }
        }
    }

    @Test
    void wordsThatDifferMayHaveBeenReadOtherwise() {
        assertEquals("changed_transcripts", causes(Fate.CHANGED, Difference.LOST, Cause.CODEBOOK));
        assertEquals("changed_transcripts,reading", causes(Fate.CHANGED, Difference.LOST, Cause.READING));
        assertEquals("codebook", causes(Fate.UNCHANGED, Difference.LOST, Cause.READING, Cause.CODEBOOK));
    }
}
