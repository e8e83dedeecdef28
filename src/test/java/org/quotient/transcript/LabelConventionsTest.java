package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;

/** The ways in which transcribers write who speaks. */
class LabelConventionsTest {

    private static final Cast ONE = Samples.ONE;

    private static Cast cast(
            Conventions.Unexplained unexplained,
            Conventions.Unlabelled unlabelled,
            Conventions.NumberedLines numbered) {
        return Cast.alone(
                new Conventions(List.of("Interviewer", "MODERATOR"), unexplained, unlabelled, numbered), "P01");
    }

    private static final Cast SESSION =
            cast(Conventions.Unexplained.REJECT, Conventions.Unlabelled.PARTICIPANT, Conventions.NumberedLines.GUIDE);
    private static final Cast VOICES = cast(
            Conventions.Unexplained.PARTICIPANT, Conventions.Unlabelled.CONTINUE, Conventions.NumberedLines.SPEECH);

    private static List<String> turns(String text, Cast cast) {
        return Samples.turns("t.txt", text, cast);
    }

    private static Set<Loss> losses(String text, Cast cast) {
        return Samples.sound("t.txt", text, cast).losses();
    }

    private static List<String> ids(String text, Cast cast) {
        return Samples.sound("t.txt", text, cast).transcript().turns().stream()
                .map(turn -> turn.speaker().participantId())
                .toList();
    }

    private static String sentence(String text, Cast cast) {
        Reading reading = Samples.read("t.txt", text, cast);
        List<Problem> problems = assertInstanceOf(Reading.Rejected.class, reading, reading::toString)
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interviewer\nSo?\n\nKim  \nWell.\n\nInterviewer\nOh.\n\nKim\nYes.\n",
                "### Interviewer\n\nSo?\n\n### Kim\n\nWell.\n\n### Interviewer:\n\nOh.\n\n### Kim\n\nYes.\n",
                "**Interviewer**\n\nSo?\n\n**Kim**\n\nWell.\n\n**Interviewer**\n\nOh.\n\n**Kim**\n\nYes.\n",
                "[Interviewer] So?\n[Kim] Well.\n[Interviewer] Oh.\n[Kim] Yes.\n",
                "{Interviewer} So?\n{Kim} Well.\n{Interviewer} Oh.\n{Kim} Yes.\n",
                "#Interviewer: So?\n#Kim: Well.\n#Interviewer: Oh.\n#Kim: Yes.\n",
                "@Interviewer: So?\n@Kim: Well.\n@Interviewer: Oh.\n@Kim: Yes.\n",
                "> Interviewer: So?\n\n> Kim: Well.\n\n> Interviewer: Oh.\n\n> Kim: Yes.\n",
                "1    Interviewer: So?\n2    Kim: Well.\n3    Interviewer: Oh.\n4    Kim: Yes.\n",
                "Interviewer: So?\nKIM: Well.\ninterviewer: Oh.\nkim : Yes.\n",
                "Interviewer1 2: So?\nKim: Well.\nInterviewer 2: Oh.\nKim: Yes.\n",
            })
    void whoIsNotDeclaredIsFoundWhereKnownLabelsHaveTheSameForm(String text) {
        List<String> turns = Samples.sound("t.txt", text, ONE).transcript().turns().stream()
                .map(turn ->
                        turn.speaker().role().label() + ": " + turn.spoken().strip())
                .toList();
        assertEquals(List.of("interviewer: So?", "participant: Well.", "interviewer: Oh.", "participant: Yes."), turns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: nobody came.\nNote: nobody stayed.",
                "Yes\nand no.\nYes\nand no.",
                "[laughs] I wrote it.\n[laughs] I did.",
                "### Later\n\nI wrote it.",
                "**Later:** I wrote it.",
                "Where I work https://example.org is\nhttps://example.org too.",
            })
    void whatLooksLikeALabelIsSpeechWithoutEvidence(String words) {
        assertEquals(
                List.of("interviewer: So?", "participant: " + words, "interviewer: Oh."),
                turns("I: So?\nP: " + words + "\nI: Oh.\n", ONE));
    }

    @Test
    void initialsAreThePersonWhoseFullNameStandsInTheFile() {
        Cast cast = Cast.alone(List.of("Ada Example"), "P01");
        String text = "Ada Example (AE): So?\n\nChris Sample (CS): Well.\n\nAE: Oh.\n\nCS: Yes.\n";
        assertEquals(
                List.of("interviewer: So?", "participant: Well.", "interviewer: Oh.", "participant: Yes."),
                turns(text, cast));
        assertTrue(losses(text, cast).contains(Loss.INITIALS));
    }

    @Test
    void initialsOfTwoAreNobodys() {
        String text = "Ada Example: So?\nAl Evans: Yes.\nAE: Well.\nAda Example: Oh.\nAl Evans: Yes.\nAE: No.\n";
        Cast cast = new Cast(List.of("Ada Example"), List.of(new Cast.Member("P01", "Al Evans")));
        assertTrue(sentence(text, cast).endsWith("(t.txt:3)"));
    }

    @Test
    void aRoleSpelledWrongIsReadAndSaid() {
        String text = "Interviwer: So?\nPartcipant: Well.\nInterviewer: Oh.\nParticipant: Yes.\n";
        assertEquals(
                List.of("interviewer: So?", "participant: Well.", "interviewer: Oh.", "participant: Yes."),
                turns(text, ONE));
        assertEquals(Set.of(Loss.SPELLING), losses(text, ONE));
    }

    @Test
    void aShortNameSpelledWrongMayBeSomebodyElse() {
        Cast cast = new Cast(List.of("INT"), List.of(new Cast.Member("P01", "Maria")));
        String sentence = sentence("INT: So?\nMaria: Well.\nMario: No.\nINT: Oh.\nMario: Yes.\n", cast);
        assertTrue(sentence.contains("differs by one letter from a known label"), sentence);
        assertFalse(sentence.contains("Mari"), sentence);
    }

    @Test
    void theUnknownSpeakerIsCalledByItsName() {
        String text = "INT: So?\nUnknown Speaker: Well.\nINT: Oh.\nUnknown Speaker: Yes.\n";
        assertTrue(sentence(text, ONE).contains("is Unknown Speaker"));
    }

    @Test
    void onePersonMayHaveTwoLabels() {
        Cast cast = new Cast(
                List.of("INT"), List.of(new Cast.Member("P01", "Kim B. Sample, PhD"), new Cast.Member("P01", "Kim")));
        assertEquals(
                List.of("", "P01", "", "P01"),
                ids("INT: So?\n**Kim B. Sample, PhD:** Well.\nINT: Oh.\nKim: Yes.\n", cast));
    }

    @Test
    void aStudyMayTakeUnexplainedLabelsForParticipants() {
        String text = "**Interviewer:** So?\n\n**Kim Sample:** Well.\n\n**Break:** [12:30]\n\n**Al Evans:** Yes.\n\n"
                + "**Interviewer:** Oh.\n\n**Al  evans:** No.\n\n**Kim Sample:** No.\n\n**Chris May:** I left.\n";
        assertEquals(
                List.of("", "kim sample", "", "al evans", "", "al evans", "kim sample", "chris may"),
                ids(text, VOICES));
        assertEquals(Set.of(Loss.SILENT_LABELS), losses(text, VOICES));
        assertTrue(
                sentence("Interviewer: So?\nSpeaker 1: Yes.\nSpeaker 1: No.\nKim: Oh.\nKim: No.\n", VOICES)
                        .endsWith("(t.txt:2)"),
                "programs number voices anew");
        assertEquals(List.of("", "P01"), ids("Interviewer: So?\nParticipant: Yes.\n", VOICES));
    }

    @Test
    void aStudyMayKeepUnexplainedLabelsAsContext() {
        Cast cast =
                cast(Conventions.Unexplained.OTHER, Conventions.Unlabelled.CONTINUE, Conventions.NumberedLines.SPEECH);
        assertEquals(
                List.of("interviewer: So?", "participant: Well.", "other: Tea?", "participant: No.", "other: Bye."),
                turns("Interviewer: So?\nP01: Well.\nNurse: Tea?\nP01: No.\nNurse: Bye.\n", cast));
    }

    @Test
    void whatHasNoLabelMayBeTheParticipants() {
        String text = "1 Read the text.\n\tOkay.\n MODERATOR: Please start.\n\t(The participant reads)\n"
                + "    1.a Was it clear?\n\tIt was.\n\t15 days, I think.\n MODERATOR: Thanks.\n\tBox plot: fine.\n";
        assertEquals(
                List.of(
                        "participant: Okay.",
                        "interviewer: Please start.",
                        "participant: (The participant reads)",
                        "participant: It was.\n\t15 days, I think.",
                        "interviewer: Thanks.",
                        "participant: Box plot: fine."),
                turns(text, SESSION));
        assertEquals(8, Samples.sound("t.txt", text, SESSION).ignoredWords(), "the guide's");
        assertEquals(
                0,
                Samples.sound("t.txt", text, SESSION)
                        .transcript()
                        .turns()
                        .get(2)
                        .words());
    }

    @Test
    void aLabelInCapitalsMayStandInsideALine() {
        String text = "MODERATOR: So?\n Well. MODERATOR: Oh.\n Yes.\n";
        assertEquals(
                List.of("interviewer: So?", "participant: Well.", "interviewer: Oh.", "participant: Yes."),
                turns(text, SESSION));
        assertEquals(Set.of(Loss.INNER_LABELS), losses(text, SESSION));
    }

    @Test
    void inAGroupWhatHasNoLabelIsNobodys() {
        Cast group =
                new Cast(SESSION.conventions(), List.of(new Cast.Member("P1", "Kim"), new Cast.Member("P2", "Al")));
        assertTrue(sentence("Kim: So?\nWell.\nAl: Oh.\n", group).contains("more than one"));
    }

    @Test
    void aCommentThatBeginsWithIIsNoInterview() {
        for (String comment :
                List.of("I, for one, was pleased.", "I’d go again.\nI - of all people - was heard.", "I")) {
            assertEquals(List.of("participant: " + comment), turns(comment, ONE));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We (The participant reads the task) left.|We left.",
                "We <UNSURE>had not</UNSURE> left <UNIN/>.|We had not left .",
                "The [rota 00:01:41] was [inaudible 00:14:12] bad.|The rota was bad.",
                "We \\[laughs\\] left \\[12:30\\] to \\[12:40\\].|We left .",
                "We asked **NAME[AAA] (removed).|We asked .",
                "It [crosstalk 00:01:20] was [speaking Welsh 00:01:41] (a bit) late.|It was (a bit) late.",
            })
    void whatNobodySaidIsNoise(String written, String said) {
        assertEquals(
                said,
                Samples.sound("t.txt", "P: " + written, ONE)
                        .transcript()
                        .turns()
                        .get(0)
                        .spoken()
                        .strip()
                        .replaceAll(" +", " "));
    }

    @Test
    void pageAndLineNumbersThatCountUpAreNoise() {
        String pages = "INT: So?\nP: We had a good\n1\nrota.\n\nPage 2\n\nIt was 5.\n5 days.\n- 3 -\n";
        assertEquals(10, words(pages));
        String lines = "1 INT: So?\n2 P: We had\n3 a rota\n4 of five\n5 days.\n";
        assertEquals(7, words(lines));
        assertEquals(3, words("INT: How many?\nP: 5\n\n12\n\nDays.\n"), "they don't count up");
    }

    private static int words(String text) {
        return Samples.sound("t.txt", text, ONE).transcript().turns().get(1).words();
    }

    /** A convention: how a label and words are written. */
    private static Map<String, BiFunction<String, String, String>> conventions() {
        Map<String, BiFunction<String, String, String>> forms = new LinkedHashMap<>();
        forms.put("colon", (label, words) -> label + ": " + words);
        forms.put("capitals", (label, words) -> label.toUpperCase(java.util.Locale.ROOT) + ": " + words);
        forms.put("alone with colon", (label, words) -> label + ":\n" + words);
        forms.put("alone", (label, words) -> label + "  \n" + words);
        forms.put("bold", (label, words) -> "**" + label + ":** " + words);
        forms.put("bold before the colon", (label, words) -> "**" + label + "**: " + words);
        forms.put("brackets", (label, words) -> "[" + label + "] " + words);
        forms.put("braces", (label, words) -> "{" + label + "} " + words);
        forms.put("heading", (label, words) -> "## " + label + "\n\n" + words);
        forms.put("quotation", (label, words) -> "> " + label + ": " + words);
        forms.put("hash", (label, words) -> "#" + label + ": " + words);
        forms.put("time before", (label, words) -> "[00:01:12] " + label + ": " + words);
        forms.put("time behind", (label, words) -> label + " (00:01:12): " + words);
        forms.put("aside", (label, words) -> label + " (nurse): " + words);
        return forms;
    }

    @Test
    void aConversationIsTheSameInEveryConvention() {
        long seed = 20261123;
        Random random = new Random(seed);
        String[] words = {"zebra", "5", "10:30", "é", "\ud83e\udd93", "(sort of)", "Yes", "I,", "a-z.", "[so]"};
        for (int round = 0; round < 200; round++) {
            List<String[]> said = new ArrayList<>();
            int length = 4 + random.nextInt(10);
            for (int i = 0; i < length; i++) {
                boolean asks = i < 4 ? i % 2 == 0 : random.nextBoolean();
                String line = random.ints(random.nextInt(7), 0, words.length)
                        .mapToObj(word -> words[word])
                        .collect(Collectors.joining(" "));
                said.add(new String[] {asks ? "Interviewer" : "Kim Sample", "Well " + line.strip()});
            }
            String message = "seed " + seed + ", round " + round + ", ";
            conventions().forEach((name, form) -> {
                String text = said.stream()
                        .map(turn -> form.apply(turn[0], turn[1].strip()))
                        .collect(Collectors.joining("\n\n"));
                Reading reading = Samples.read("t.txt", text, ONE);
                Reading.Read read = assertInstanceOf(Reading.Read.class, reading, message + name + reading);
                assertEquals(expected(said), spoken(read), message + name + "\n" + text);
            });
        }
    }

    private static List<String> expected(List<String[]> said) {
        List<String> turns = new ArrayList<>();
        String before = "";
        for (String[] turn : said) {
            String words = turn[1].replace("[so]", "").replaceAll("\\s+", " ").strip();
            boolean goesOn = turn[0].equals(before);
            turns.add(goesOn ? turns.remove(turns.size() - 1) + " " + words : turn[0].charAt(0) + " " + words);
            before = turn[0];
        }
        return turns;
    }

    private static List<String> spoken(Reading.Read read) {
        return read.transcript().turns().stream()
                .map(turn -> (turn.speaker().role() == Role.INTERVIEWER ? "I " : "K ")
                        + turn.spoken().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
