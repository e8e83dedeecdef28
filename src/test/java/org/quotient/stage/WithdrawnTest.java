package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;

/** What follows for a transcript from who has withdrawn. */
class WithdrawnTest {

    private static final KeyedHash HASH = new KeyedHash("0123");
    private static final Withdrawn ADA = new Withdrawn(
            HASH,
            Set.of(HASH.of(Withdrawn.PARTICIPANT, "ada")),
            Set.of(HASH.of(Withdrawn.CONTENT, "c1")),
            Set.of(HASH.of(Withdrawn.TRANSCRIPT, "talk")),
            traces("ada", "lovelace7"));

    private static Traces traces(String... names) {
        Traces traces = new Traces(HASH);
        List.of(names).forEach(name -> traces.add(1, Traces.hash(HASH, List.of(name))));
        return traces;
    }

    private static Turn turn(int number, Role role, String participant) {
        return new Turn(number, new Speaker("X", role, participant), new CodePoints(0, 2), "Hm", List.of());
    }

    private static final Turn QUESTION = turn(1, Role.INTERVIEWER, "");
    private static final Turn OF_ADA = turn(2, Role.PARTICIPANT, "ada");
    private static final Turn OF_BEN = turn(3, Role.PARTICIPANT, "ben");

    @Test
    void aTranscriptInWhichNobodyElseTookPartIsRefused() {
        assertTrue(ADA.refuses("c2", List.of(QUESTION, OF_ADA)));
        assertFalse(ADA.refuses("c2", List.of(QUESTION, OF_BEN)));
    }

    @Test
    void ofASharedOneTheirTurnsGo() {
        List<Turn> all = List.of(QUESTION, OF_ADA, OF_BEN);
        assertFalse(ADA.refuses("c2", all));
        assertEquals(List.of(OF_ADA), ADA.theirs(all));
    }

    @Test
    void theSameWordsAreRefusedWhoeverIsSaidToSpeak() {
        assertTrue(ADA.refuses("c1", List.of(QUESTION, OF_BEN)));
    }

    @Test
    void withoutAnyParticipantNothingIsRefused() {
        assertFalse(ADA.refuses("c2", List.of(QUESTION)));
    }

    @Test
    void whatCannotBeReadIsToldByItsName() {
        assertTrue(ADA.hadTranscript("talk.pdf", "talk") && ADA.hadTranscript("ada.pdf", "ada"));
        assertFalse(ADA.hadTranscript("ad.pdf", "ad") || ADA.hadTranscript("talk2.pdf", "talk2"));
    }

    @Test
    void andByALongerNameInWhichTheirsIsAWord() {
        assertTrue(ADA.hadTranscript("x.pdf", "Lovelace7_follow-up") && ADA.hadTranscript("2026/lovelace7/x.pdf", "x"));
        assertFalse(ADA.hadTranscript("x.pdf", "lovelace77") || ADA.hadTranscript("x.pdf", "lovelace"));
    }

    @Test
    void anotherKeyKnowsNobody() {
        assertFalse(new Withdrawn(new KeyedHash("4567"), ADA.participants(), Set.of(), Set.of(), traces())
                .hasParticipant("ada"));
        assertFalse(Withdrawn.NOBODY.hasParticipant("ada"));
    }
}
