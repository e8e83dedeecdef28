package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Turn;

/** Numbers that a program printed into a text, and numbers that somebody says. */
class PrintedNumbersTest {

    @Test
    void numbersThatAreAnswersAreNoPageNumbers() {
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>How many nurses?</v>\n\n"
                + "00:03.000 --> 00:04.000\n<v P07>2</v>\n\n00:05.000 --> 00:06.000\n<v Ada>And beds?</v>\n\n"
                + "00:07.000 --> 00:08.000\n<v P07>3</v>\n";
        String rev = "Speaker 1:\nHow many nurses?\n\nSpeaker 2:\n2\n\nSpeaker 1:\nAnd beds?\n\nSpeaker 2:\n3\n";
        Cast numbered = new Cast(List.of("Speaker 1"), List.of(new Cast.Member("P07", "Speaker 2")));
        for (Reading.Read read :
                List.of(Samples.sound("t.vtt", vtt, Samples.P07), Samples.sound("t.txt", rev, numbered))) {
            assertEquals(
                    List.of(3, 1, 2, 1),
                    read.transcript().turns().stream().map(Turn::words).toList());
        }
    }

    @Test
    void aLineIsNeverTwoKindsOfNumber() {
        String text = "1 of 9\n2 of 9\n3 of 9\n4 of 9\n5 of 9\n";
        assertEquals(0, Samples.sound("t.txt", text, Samples.P07).account().unaccounted());
        String brackets = "P07: We met (laughs\n3\n0:12) twice.\n\n4\n\nAda: So?\n";
        assertEquals(0, Samples.sound("t.txt", brackets, Samples.P07).account().unaccounted());
    }
}
