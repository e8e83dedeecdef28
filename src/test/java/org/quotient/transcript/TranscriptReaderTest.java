package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Turn;

class TranscriptReaderTest {

    private static final Cast ONE = Cast.alone(List.of("Interviewer", "INT", "I"), "P01");

    private static Reading read(String text, Cast cast) {
        return TranscriptReader.read("t1", "t1.txt", text.getBytes(UTF_8), cast);
    }

    private static List<Turn> turns(String text, Cast cast) {
        Reading reading = read(text, cast);
        return assertInstanceOf(
                        Reading.Read.class,
                        reading,
                        () -> ((Reading.Rejected) reading).problems().toString())
                .transcript()
                .turns();
    }

    private static List<Problem> problems(Reading reading) {
        return assertInstanceOf(Reading.Rejected.class, reading).problems();
    }

    /** Turns as "role: text", for reading. */
    private static List<String> lines(List<Turn> turns) {
        return turns.stream()
                .map(turn -> turn.speaker().role().label() + ": " + turn.text())
                .toList();
    }

    @Test
    void labelsCutATextIntoTurns() {
        assertEquals(
                List.of("interviewer: And supervision?", "participant: There is none.", "interviewer: None?"),
                lines(turns("INT: And supervision?\n\nP01: There is none.\n\nINT: None?\n", ONE)));
    }

    @Test
    void aParagraphWithoutALabelBelongsToTheTurnBefore() {
        assertEquals(
                List.of("interviewer: So?", "participant: Well.\n\nIt depends."),
                lines(turns("I: So?\n\nParticipant: Well.\n\nIt depends.\n", ONE)));
    }

    @Test
    void aLabelRepeatedForEachParagraphMakesOneTurnAndIsNoise() {
        List<Turn> turns = turns("I: So?\nP01: Well.\nP01: It depends.\n", ONE);
        assertEquals(2, turns.size());
        assertEquals("Well.\nP01: It depends.", turns.get(1).text());
        assertEquals("Well.\n\n    It depends.", turns.get(1).spoken(), "a blank line: no sentence crosses it");
        assertEquals(3, turns.get(1).words());
    }

    @Test
    void whatLooksLikeALabelOnceIsSpeech() {
        List<Turn> turns = turns("I: So?\nP01: I wrote this.\nNote: nobody read it.\nI: Oh.", ONE);
        assertEquals("I wrote this.\nNote: nobody read it.", turns.get(1).text());
    }

    @Test
    void theOneUnexplainedLabelOfAnInterviewIsItsParticipant() {
        List<Turn> turns = turns("INT: So?\nUser: Well.\nINT: Yes?\nUser: No.", ONE);
        assertEquals("P01", turns.get(1).speaker().participantId());
        assertEquals("User", turns.get(1).speaker().label());
    }

    @Test
    void anUnexplainedLabelBesideAKnownParticipantIsAProblemWithItsLine() {
        List<Problem> problems = problems(read("INT: So?\nP01: Well.\nNurse: Sorry!\nNurse: Bye.\n", ONE));
        assertEquals(
                List.of("Cannot tell who speaks: because the label here is neither among the study's interviewers nor a"
                        + " participant's; name it under interviewers in the study file or in the speaker column of the"
                        + " participants table (t1.txt:3)"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void allUnexplainedLabelsAreSaid() {
        List<Problem> problems = problems(read("A: So?\nB: Well.\nA: Yes?\nB: No.\n", ONE));
        assertEquals(
                List.of(1, 2),
                problems.stream().map(problem -> problem.place().line()).toList());
    }

    @Test
    void aFocusGroupMapsLabelsToParticipants() {
        Cast group = new Cast(List.of("INT"), List.of(new Cast.Member("P37", "Dana"), new Cast.Member("P38", "Mo")));
        List<Turn> turns = turns("INT: So?\nDana: Well.\nMO: No.\nDana: Oh.\n", group);
        assertEquals(
                List.of("", "P37", "P38", "P37"),
                turns.stream().map(turn -> turn.speaker().participantId()).toList());
    }

    @Test
    void inAGroupAlsoALabelThatComesOnceMustBeExplained() {
        Cast group = new Cast(List.of("INT"), List.of(new Cast.Member("P37", "Dana"), new Cast.Member("P38", "Mo")));
        List<Problem> problems = problems(read("INT: So?\nDana: Well.\nMo: No.\nAl: There is stigma.\n", group));
        assertEquals(
                List.of(4),
                problems.stream().map(problem -> problem.place().line()).toList());
    }

    @Test
    void twoUsualNamesAreNotOneParticipant() {
        assertEquals(2, problems(read("R: Is there stigma?\nP: Never.\n", ONE)).size());
    }

    @Test
    void aRepeatedNameIsTheParticipantOnlyBesideAnInterviewer() {
        assertEquals(
                1,
                problems(read("Rosie: Tell me.\nKim: I left.\nRosie: Thanks.\n", ONE))
                        .size());
    }

    @Test
    void linesThatBeginWithAnInterviewersNameAreNotTheParticipants() {
        assertEquals(
                "no_labels",
                problems(read("INT - And stigma?\nP01 - None.\n", ONE)).get(0).reason());
        assertEquals(
                "no_labels",
                problems(read("INT\tAnd stigma?\nP01\tNone.\n", ONE)).get(0).reason());
        assertEquals(1, turns("I think there is none.\n", ONE).size());
    }

    @Test
    void aDamagedByteDoesNotMakeAFileWindows1252() {
        byte[] bytes = "P: It’s fine – it’s good.\n".getBytes(UTF_8);
        bytes[6] = (byte) 0xff;
        assertEquals(
                "not_text",
                problems(TranscriptReader.read("t", "t.txt", bytes, ONE)).get(0).reason());
    }

    @Test
    void numberedInterviewersAreInterviewers() {
        assertEquals(
                List.of(Role.INTERVIEWER, Role.INTERVIEWER, Role.PARTICIPANT),
                turns("Interviewer 1: So?\nInterviewer2: Yes?\nP: Well.", ONE).stream()
                        .map(turn -> turn.speaker().role())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**P01:** Well.",
                "**P01**: Well.",
                "P01 (nurse): Well.",
                "  p01: Well.",
                "P01:\nWell.",
                "[00:01:12] P01: Well.",
                "P01 [00:01:12]: Well.",
                "12 P01: Well.",
                "P01:Well."
            })
    void labelsComeInManyShapes(String line) {
        List<Turn> turns = turns("INT: So?\n" + line + "\nINT: Oh.", ONE);
        assertEquals("Well.", turns.get(1).text());
        assertEquals("P01", turns.get(1).speaker().participantId());
    }

    @Test
    void aTextWithoutLabelsIsTheOneParticipants() {
        assertEquals(List.of("participant: Nothing but praise."), lines(turns("Nothing but praise.\n", ONE)));
    }

    @Test
    void aTextInWhichNoParticipantSpeaksIsRejected() {
        assertEquals(
                "no_participant_turn",
                problems(read("INT: So?\n\nWell.\n\nINT: Yes?\n", ONE)).get(0).reason());
    }

    @Test
    void aTranscriptWithoutParticipantsIsRejected() {
        Cast nobody = new Cast(List.of("INT"), List.of());
        assertEquals(
                "no_participant",
                problems(read("INT: So?\nP: Well.", nobody)).get(0).reason());
    }

    @Test
    void titleLinesBeforeTheFirstLabelAreIgnoredAndCounted() {
        Reading.Read read = assertInstanceOf(
                Reading.Read.class, read("Interview of 3 May\nDate: today\n\nINT: So?\nP: Well.\nINT: Oh.", ONE));
        assertEquals(6, read.ignoredWords());
        assertEquals(3, read.transcript().turns().size());
    }

    @Test
    void whatNobodySaidIsNoise() {
        Turn turn = turns("P: We [inaudible 00:12:33] had (laughs) it (sort of) \\[04:01\\] there.", ONE)
                .get(0);
        assertEquals("We had it (sort of) there.", turn.spoken().replaceAll(" +", " "));
    }

    @Test
    void encodingsAreToldApart() {
        String text = "INT: Café?\nP: It’s fine – really.\n";
        for (Charset charset : List.of(UTF_8, Charset.forName("windows-1252"))) {
            Reading.Read read = assertInstanceOf(
                    Reading.Read.class, TranscriptReader.read("t", "t.txt", text.getBytes(charset), ONE));
            assertEquals("It’s fine – really.", read.transcript().turns().get(1).text());
            assertEquals(charset.name(), read.encoding());
        }
        byte[] marked = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        Reading.Read read = assertInstanceOf(Reading.Read.class, TranscriptReader.read("t", "t.txt", marked, ONE));
        assertEquals("Café?", read.transcript().turns().get(0).text());
        assertTrue(read.transcript().text().startsWith("INT"), "the byte order mark is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT: So?\r\nP: Well.\r\n", "INT: So?\rP: Well.\r"})
    void lineEndsAreMadeUnix(String text) {
        Reading.Read read = assertInstanceOf(Reading.Read.class, read(text, ONE));
        assertEquals("INT: So?\nP: Well.\n", read.transcript().text());
    }

    @Test
    void whatIsNoTranscriptIsRejectedWithAReason() {
        assertEquals(
                "empty",
                problems(TranscriptReader.read("t", "t.txt", new byte[0], ONE))
                        .get(0)
                        .reason());
        assertEquals("empty", problems(read(" \n\t\n", ONE)).get(0).reason());
        assertEquals(
                "unsupported_format",
                problems(TranscriptReader.read("t", "t.mp3", new byte[] {1, 2, 3}, ONE))
                        .get(0)
                        .reason());
        assertEquals(
                "not_text",
                problems(TranscriptReader.read("t", "t.txt", new byte[] {'a', 0, 'b', 0}, ONE))
                        .get(0)
                        .reason());
        assertEquals(
                "broken_document",
                problems(TranscriptReader.read("t", "t.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, ONE))
                        .get(0)
                        .reason());
    }

    @Test
    void placesCutTheTurnsOutOfTheTextWhateverItIsMadeOf() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] pieces = {
            "INT: ", "P01: ", "Note: ", "\n", "\n\n", "\ud83d\ude00", "é", "é", "word ", "[laughs] ", "\t", "\u00a0"
        };
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(40), 0, pieces.length)
                    .mapToObj(i -> pieces[i])
                    .collect(Collectors.joining());
            if (read(text, ONE) instanceof Reading.Read read) {
                String whole = read.transcript().text();
                for (Turn turn : read.transcript().turns()) {
                    int start = whole.offsetByCodePoints(0, turn.place().start());
                    int end = whole.offsetByCodePoints(0, turn.place().end());
                    assertEquals(turn.text(), whole.substring(start, end), "seed " + seed + ", round " + round);
                }
            }
        }
    }
}
