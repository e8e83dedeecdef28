package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One head that is unlike the others takes the names from none of them. */
class OddHeadsTest {

    private static Reading read(String text) {
        return Samples.read("t.txt", text, Samples.P07);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P07  0:04  \nIt is the rota.\nAda  0:09  \nWhat are the barriers?\n \nP07  0:12  \nNobody told us.\n",
                "P07  0:04  \nIt is the rota.\nAda  0:09  \nWhat are the barriers?\nP07  0:12  \nNobody told us.\n",
                "P07 [00:00:04]\nIt is the rota.\nAda [00:00:09]\nWhat are the barriers?\nP07 [00:00:12]\nNobody told us.\n",
            })
    void aHeadWithoutABlankLineAboveIsAHead(String text) {
        assertEquals(
                List.of("P07: It is the rota.", "Ada: What are the barriers?", "P07: Nobody told us."),
                Samples.sayings(read(text)));
    }

    @Test
    void aStrangersHeadWithoutABlankLineAboveIsNotLost() {
        String text = "P07  0:04  \nIt is the rota.\nBo Sample  0:09  \nWhat are the barriers?\n\nP07  0:12  \nNo.\n";
        assertEquals(List.of("unexplained_label"), Samples.reasons(read(text)));
    }

    @Test
    void aTimeBehindWordsIsNoHead() {
        String text = "Ada  0:04  \nWhen?\n\nP07  0:09  \nWe met\nusually at noon (12:30)\nor later.\n";
        assertEquals(
                List.of("Ada: When?", "P07: We met\nusually at noon (12:30)\nor later."), Samples.sayings(read(text)));
    }

    @Test
    void timesBehindCapitalsAreNoLayout() {
        String text = "We met on\nMonday (12:30)\nand on\nTuesday (12:45)\nas ever.\n";
        assertEquals(List.of(": " + text.strip()), Samples.sayings(read(text)));
    }

    private static final String TEAMS = "0:0:1.0 --> 0:0:4.0\nAda\nHow are you?\n\n0:0:5.0 --> 0:0:9.0\nP07\nFine.\n\n"
            + "%s0:0:20.0 --> 0:0:21.0\nAda\nAnd the rota?\n\n0:0:22.0 --> 0:0:29.0\nP07\nIt is bad.\n";

    @Test
    void aStrangerWhoSpeaksOnceUnnamesNobody() {
        String text = TEAMS.formatted("0:0:11.0 --> 0:0:12.0\nSam Tech\nIs it on?\n\n");
        assertEquals(List.of("unexplained_label"), Samples.reasons(read(text)));
        assertEquals(
                List.of(
                        "Ada: How are you?",
                        "P07: Fine.",
                        "Sam Tech: Is it on?",
                        "Ada: And the rota?",
                        "P07: It is bad."),
                Samples.sayings(Samples.read("t.txt", text, Cast.alone(List.of("Ada", "Sam Tech"), "P07"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0:0:11.0 --> 0:0:12.0\nAda\n\n", "0:0:11.0 --> 0:0:12.0\n\n", "0:0:11.0 --> 0:0:12.0\n\n\n"})
    void aCueWithoutWordsUnnamesNobody(String odd) {
        assertEquals(
                List.of("Ada: How are you?", "P07: Fine.", "Ada: And the rota?", "P07: It is bad."),
                Samples.sayings(read(TEAMS.formatted(odd))));
    }

    @Test
    void aCueWithoutANameIsNobodysAmongNamedOnes() {
        assertEquals(
                List.of("Ada: How are you?", "P07: Fine.", ": Is that so?", "Ada: And the rota?", "P07: It is bad."),
                Samples.sayings(read(TEAMS.formatted("0:0:11.0 --> 0:0:12.0\nIs that so?\n\n"))));
    }

    private static final String WORD =
            "00:00:01 Ada\nHow are you?\n\n00:00:05 P07\nFine.\n\n%s00:00:20 Ada\nAnd the rota?\n\n00:00:22 P07\nBad.\n";

    @Test
    void aTimeAndANameWithNothingBelowUnnameNobody() {
        assertEquals(
                List.of("Ada: How are you?", "P07: Fine.", "Ada: And the rota?", "P07: Bad."),
                Samples.sayings(read(WORD.formatted("00:00:09 Ada\n\n"))));
        assertEquals(
                List.of("Ada: How are you?", "P07: Fine.", ": Is that so?", "Ada: And the rota?", "P07: Bad."),
                Samples.sayings(read(WORD.formatted("00:00:09 Is that so?\n\n"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0:0:1.0 --> 0:0:4.0\nAda\nHow are you?\n\n0:0:5.0 --> 0:0:9.0\nFine, and\nyou?\n",
                "00:00:01 Ada\nHow are you?\n\n00:00:05 Fine, and you?\n\n00:00:08 Well.\n",
                "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nAda\nHow are you?\n\n00:00:05.000 --> 00:00:09.000\nFine.\n",
                "Ada\nHow are you?\n\nFine, and you?\n",
            })
    void anInterviewersNameAloneOnALineIsNotPassedOver(String text) {
        assertEquals(List.of("no_labels"), Samples.reasons(read(text)));
    }
}
