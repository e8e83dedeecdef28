package org.quotient.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static Turn turn(String text, Span... noise) {
        CodePoints place = new CodePoints(0, text.codePointCount(0, text.length()));
        return new Turn(1, new Speaker("P01", Role.PARTICIPANT, "P01"), place, text, List.of(noise));
    }

    @Test
    void noiseIsMadeSpacesAndMovesNothing() {
        Turn turn = turn("we had [laughs] supervision", new Span(7, 15));
        assertEquals("we had          supervision", turn.spoken());
        assertEquals(turn.text().indexOf("supervision"), turn.spoken().indexOf("supervision"));
    }

    @Test
    void aWordIsARunWithoutWhiteSpaceThatHoldsALetterOrADigit() {
        assertEquals(5, turn("Well - I don't know\u00a020 (maybe) …").words() - 1);
        assertEquals(
                3, turn("we had [laughs out loud] supervision", new Span(7, 24)).words());
        assertEquals(0, turn("... - !").words());
        assertEquals(
                2, turn("\ud835\udc00\ud835\udc01 \ud83d\ude00 yes").words(), "letters beyond the basic plane count");
    }

    @Test
    void onlyAParticipantHasAnId() {
        assertThrows(IllegalArgumentException.class, () -> new Speaker("I", Role.INTERVIEWER, "P01"));
        assertThrows(IllegalArgumentException.class, () -> new Speaker("P", Role.PARTICIPANT, ""));
    }

    @Test
    void aPlaceIsCountedInCodePoints() {
        String text = "a\ud83d\ude00b supervision";
        int start = text.indexOf("supervision");
        assertEquals(new CodePoints(104, 115), CodePoints.of(new Span(start, text.length()), text, 100));
    }

    @Test
    void aTranscriptWhosePlacesDoNotCutItsTurnsIsRefused() {
        Turn wrong = new Turn(1, new Speaker("", Role.OTHER, ""), new CodePoints(1, 4), "abc", List.of());
        assertThrows(IllegalArgumentException.class, () -> new Transcript("t", "abcd", List.of(wrong)));
    }

    @Test
    void aSentenceWhoseTokensDoNotCutTheirWordsIsRefused() {
        Token wrong = new Token(new Span(1, 3), "ab", "ab", "NN");
        assertThrows(IllegalArgumentException.class, () -> new Sentence(1, new Span(0, 4), "abcd", List.of(wrong)));
    }
}
