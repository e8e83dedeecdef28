package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Transcript;
import org.quotient.corpus.Turn;

/** Where the words of an input went. */
class AccountTest {

    private static final long SEED = 20261123;
    private static final String[] PIECES = {
        "rota",
        "team's",
        "[laughs]",
        "[inaudible 00:01:02]",
        "yes[crosstalk]no",
        "Note:",
        "\ud83e\udd93",
        "z\u00e9",
        "&",
        "\n",
        "\n\n",
        "\nP: ",
        "\nINT: ",
        "\nP (nurse): ",
        "\nINT:",
        "\n00:12 P: ",
        "\u00a0",
        "(pause)",
        "10:30",
        "--",
        "\t"
    };

    private static Account account(String text) {
        return Samples.sound("a.txt", text, Samples.ONE).account();
    }

    @Test
    void wordsAreSaidOrLeftOutForAReason() {
        Account account = account("Interview on Monday\n\nINT: How so?\nP: We [laughs] had pay[inaudible 00:01] cuts.\n"
                + "P: And rotas.\nTranscribed by https://otter.ai\n");
        assertEquals(new Account(20, 8, 3, 3, 6, Map.of(Event.INAUDIBLE, 1, Event.NON_SPEECH, 1), 0), account);
    }

    @Test
    void aTimedFileHasItsTitleOutside() {
        Account account = Samples.sound(
                        "a.txt",
                        "My own title\n\nAda Example  0:00\nHow so?\n\nKim Sample  0:05\nWell [sighs].\n",
                        Samples.ADA_AND_KIM)
                .account();
        assertEquals(0, account.unaccounted());
        assertEquals(List.of(3, 1, 0), List.of(account.said(), account.noise(), account.labels()));
    }

    @Test
    void aTurnThatIsLostIsMissed() {
        Reading.Read read = Samples.sound("a.txt", "INT: How so?\nP: We had pay cuts.\n", Samples.ONE);
        List<Turn> fewer = read.transcript().turns().subList(0, 1);
        Transcript cut = new Transcript("t1", read.transcript().text(), fewer);
        assertEquals(
                4,
                new Reading.Read(cut, read.format(), "", 0, read.losses(), read.handed())
                        .account()
                        .unaccounted());
        Transcript shorter = new Transcript("t1", "INT: How so?\n", fewer);
        assertTrue(new Reading.Read(shorter, read.format(), "", 0, read.losses(), Handed.NOTHING.text("a b", "a b"))
                        .account()
                        .unaccounted()
                > 0);
    }

    @Test
    void nothingVanishesFromAnyText() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "INT: So?\nP: " : "");
            for (int piece = random.nextInt(40); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            if (random.nextInt(8) == 0) {
                text.append("Transcribed by https://otter.ai");
            }
            if (Samples.read("a.txt", text.toString(), Samples.ONE) instanceof Reading.Read own) {
                read++;
                assertSound(own, "seed " + SEED + ", text " + i + ": " + text);
            }
        }
        assertTrue(read > 1000, "only " + read + " texts were read");
    }

    @Test
    void nothingVanishesFromAnyLayout() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            List<Renderings.Saying> sayings = new ArrayList<>();
            for (int turn = 0; turn < 6; turn++) {
                sayings.add(new Renderings.Saying(
                        1 + turn % 2, "we had " + random.nextInt(9) + " rotas [laughs] x\u00e9, b&c"));
            }
            String message = "seed " + SEED + ", conversation " + i + ": ";
            Renderings.of(sayings)
                    .forEach((name, text) -> assertSound(Samples.sound(name, text, Renderings.CAST), message + name));
        }
    }

    @Test
    void aClosingLineInTheMidstIsSaid() {
        String text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v P01>So abcTranscribed by https://otter.ai</v>\n\n"
                + "00:02.000 --> 00:03.000\n<v P01>And so on. Transcribed by https://otter.ai</v>\n";
        assertEquals(
                new Account(10, 7, 0, 0, 3, Map.of(), 0),
                Samples.sound("a.vtt", text, Samples.ONE).account());
    }

    @Test
    void nothingVanishesFromRows() {
        Reading rows = TurnRows.read(
                "t1",
                "a.csv",
                List.of(
                        new TurnRows.TurnRow(1, "INT", "So\r\nwhat?"),
                        new TurnRows.TurnRow(2, "P", "We [laughs] did.")),
                Samples.ONE);
        assertSound((Reading.Read) rows, "rows");
    }

    private static void assertSound(Reading.Read read, String message) {
        Account account = read.account();
        assertEquals(0, account.unaccounted(), message);
        assertEquals(account.words(), account.said() + account.labels() + account.noise() + account.outside(), message);
    }
}
