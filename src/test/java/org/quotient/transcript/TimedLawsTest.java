package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quotient.corpus.Role;
import org.quotient.corpus.Turn;

/** Laws of all timed formats, on seeded random input. */
class TimedLawsTest {

    private static final long SEED = 20261122;
    private static final Set<Format> TIMED =
            EnumSet.of(Format.WEBVTT, Format.SRT, Format.STAMPED, Format.COLUMNS, Format.JSON);
    private static final String[] WORDS = {
        "zebra",
        "Zebra,",
        "zebras.",
        "zebra's",
        "z\u00e9bra",
        "\ud83e\udd93",
        "&",
        "<3",
        "5",
        "10:30",
        "a-z",
        "\u201czebra\u201d"
    };
    private static final String[] PIECES = {
        "\n",
        "\n\n",
        "\r",
        "\t",
        "  ",
        "-->",
        "0:0:1.5 --> 0:0:2.10\n",
        "<v ",
        "<v>",
        "</v>",
        ":",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "\\",
        "&#0;",
        "&#x10ffff;",
        "&#99999999;",
        "\u2028",
        "\0",
        "\ufeff",
        "WEBVTT",
        "NOTE\n",
        "**",
        "Speaker 1: ",
        "0:01",
        "[00:00:01] ",
        "1\n",
        ",",
        "\"segments\":[",
        "null",
        "\\ud83d",
        "\ud83e\udd93",
        "\u00a0"
    };

    private static List<Renderings.Saying> conversation(Random random) {
        List<Renderings.Saying> sayings = new ArrayList<>();
        int length = 6 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            // Each voice is heard twice at least, which is the evidence that some labels need.
            int voice = i < 4 ? i % 2 + 1 : random.nextInt(2) + 1;
            String words = random.ints(random.nextInt(9), 0, WORDS.length)
                    .mapToObj(word -> WORDS[word])
                    .collect(Collectors.joining(" "));
            sayings.add(new Renderings.Saying(voice, "Well " + words.strip()));
        }
        return sayings.stream()
                .map(said -> new Renderings.Saying(said.voice(), said.words().strip()))
                .toList();
    }

    /** What a voice says until the other does, words apart by one space. */
    private static List<String> expected(List<Renderings.Saying> sayings) {
        List<String> turns = new ArrayList<>();
        int before = 0;
        for (Renderings.Saying said : sayings) {
            String last = said.voice() == before ? turns.remove(turns.size() - 1) + " " : said.voice() + ": ";
            turns.add(last + said.words());
            before = said.voice();
        }
        return turns;
    }

    @Test
    void aConversationIsTheSameInEveryLayout() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Renderings.Saying> sayings = conversation(random);
            String message = "seed " + SEED + ", round " + round + ", ";
            Renderings.of(sayings).forEach((name, text) -> {
                Reading.Read read =
                        assertInstanceOf(Reading.Read.class, Samples.read(name, text, Renderings.CAST), message + name);
                List<String> turns = read.transcript().turns().stream()
                        .map(turn -> (turn.speaker().role() == Role.INTERVIEWER ? 1 : 2) + ": "
                                + turn.spoken().replaceAll("\\s+(?:Speaker [12]:\\s+)?", " "))
                        .toList();
                assertEquals(expected(sayings), turns, message + name);
                assertEquals(0, read.ignoredWords(), message + name);
            });
        }
    }

    @Test
    void damageIsAnsweredWithAReadingAndEveryWordIsSomebodys() {
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            String message = "seed " + SEED + ", round " + round + ", ";
            Renderings.of(conversation(random)).forEach((name, text) -> {
                byte[] damaged = damaged(text, random);
                String called = random.nextInt(4) == 0 ? "a.txt" : name;
                requireSound(reading(called, damaged, message + name), message + name);
            });
        }
    }

    @Test
    void noiseUnderAnyNameIsAnsweredWithAReading() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            String name = List.of("a.vtt", "a.srt", "a.json", "a.txt", "a.docx", "a.tsv", "a")
                    .get(round % 7);
            String message = "seed " + SEED + ", round " + round + ", " + name;
            requireSound(reading(name, bytes, message), message);
        }
    }

    private static Reading reading(String name, byte[] bytes, String message) {
        try {
            return TranscriptReader.read("t", name, bytes, Renderings.CAST);
        } catch (RuntimeException | StackOverflowError e) {
            return fail(message, e);
        }
    }

    private static void requireSound(Reading reading, String message) {
        if (reading instanceof Reading.Rejected rejected) {
            rejected.problems()
                    .forEach(problem -> assertFalse(
                            problem.toString().toLowerCase(Locale.ROOT).contains("zebra"), message + problem));
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        if (TIMED.contains(read.format())) {
            String whole = read.transcript().text();
            int inTurns = read.transcript().turns().stream()
                    .mapToInt(turn -> LabelledText.words(turn.text()))
                    .sum();
            assertEquals(LabelledText.words(whole), inTurns, message + ": the text is the turns and nothing else");
        }
        for (Turn turn : read.transcript().turns()) {
            String whole = read.transcript().text();
            int start = whole.offsetByCodePoints(0, turn.place().start());
            assertEquals(turn.text(), whole.substring(start, start + turn.text().length()), message);
        }
    }

    private static byte[] damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> damaged.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                case 2 -> damaged.setLength(random.nextInt(5) == 0 ? at : damaged.length());
                default -> damaged.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(3)));
            }
        }
        byte[] bytes = damaged.toString().getBytes(UTF_8);
        for (int i = random.nextInt(8) == 0 ? 3 : 0; i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    @Test
    @Timeout(60)
    void aLongFileIsReadInTime() {
        String[] starts = {
            "WEBVTT\n\n00:01.000 --> 00:02.000\n",
            "1\n00:00:01,000 --> 00:00:02,000\n",
            "0:01\tAda\tx\n",
            "[0:01] x\n[0:02] y\n",
            "Ada  0:01\n\nx\n\nKim  0:02\n"
        };
        for (String start : starts) {
            for (String filler :
                    List.of("\n", "<", "&", "\\{", "a\t", "0:01 ", "[0:01] x\n", "Ada  0:01\n\n", " ", "P01: ")) {
                reading("a.txt", (start + filler.repeat(20_000)).getBytes(UTF_8), "filler " + filler.strip());
            }
        }
    }
}
