package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.quotient.corpus.Span;
import org.quotient.corpus.Turn;

/**
 * Whatever the bytes, a reader answers with a reading, whose offsets cut the turns out of the text. A build replays the kept
 * inputs; {@code jobs/fuzz} searches for new ones, and what it finds is kept beside them.
 */
class ReaderFuzzTest {

    private static final Cast CAST = new Cast(List.of("INT", "Speaker 1"), List.of(new Cast.Member("P01", "")));

    private static void read(String name, byte[] bytes) {
        Reading reading = TranscriptReader.read("t", name, bytes, CAST);
        if (reading instanceof Reading.Rejected rejected) {
            assertFalse(rejected.problems().isEmpty(), "a reason is given");
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        String text = read.transcript().text();
        int end = 0;
        for (Turn turn : read.transcript().turns()) {
            int start = text.offsetByCodePoints(0, turn.place().start());
            assertTrue(start >= end, "turns stand in order");
            end = start + turn.text().length();
            assertEquals(turn.text(), text.substring(start, end), "offsets cut the turn out of the text");
            for (Span noise : turn.noise()) {
                assertTrue(noise.start() >= 0 && noise.end() <= turn.text().length(), "noise lies in its turn");
            }
        }
        assertEquals(text, new String(text.getBytes(UTF_8), UTF_8), "no half of a character is left alone");
    }

    @FuzzTest
    void text(byte[] bytes) {
        read("a.txt", bytes);
    }

    @FuzzTest
    void vtt(byte[] bytes) {
        read("a.vtt", bytes);
    }

    @FuzzTest
    void srt(byte[] bytes) {
        read("a.srt", bytes);
    }

    @FuzzTest
    void stamped(byte[] bytes) {
        read("a.md", bytes);
    }

    @FuzzTest
    void columns(byte[] bytes) {
        read("a.tsv", bytes);
    }

    @FuzzTest
    void json(byte[] bytes) {
        read("a.json", bytes);
    }

    @FuzzTest
    void rtf(byte[] bytes) {
        read("a.rtf", bytes);
    }

    @FuzzTest
    void docx(byte[] bytes) {
        read("a.docx", bytes);
    }

    @FuzzTest
    void odt(byte[] bytes) {
        read("a.odt", bytes);
    }

    @FuzzTest
    void xlsx(byte[] bytes) {
        read("a.xlsx", bytes);
    }

    @FuzzTest
    void doc(byte[] bytes) {
        read("a.doc", bytes);
    }

    @FuzzTest
    void xls(byte[] bytes) {
        read("a.xls", bytes);
    }

    @FuzzTest
    void pdf(byte[] bytes) {
        read("a.pdf", bytes);
    }
}
