package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;

/** What a transcriber is told. All texts are invented. */
class LintTest {

    private static final String LONG = "We had a rota and it was fine most of the time. ".repeat(6);

    private static List<String> warnings(String text) {
        Reading.Read read = Samples.sound("a.txt", text, Samples.ONE);
        return Lint.warnings(
                        "a.txt",
                        read.format().label(),
                        read.encoding(),
                        "en",
                        read.transcript().turns())
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aSoundTranscriptHasNoWarning() {
        assertEquals(List.of(), warnings("INT: How is the rota these days?\nP: " + LONG + "\nINT: I see.\nP: Yes.\n"));
    }

    @Test
    void oneVoiceIsSaid() {
        assertEquals(
                List.of("it names no speaker, and all of it is taken for the participant's words (a.txt)"),
                warnings(LONG));
        assertEquals(List.of("only one speaker says anything in it (a.txt)"), warnings("P: " + LONG));
    }

    @Test
    void aSpeakerWithNearlyAllWordsIsSaid() {
        assertEquals(List.of("one speaker holds 98 % of the words (a.txt)"), warnings("INT: So?\nP: " + LONG));
    }

    @Test
    void aLineThatLooksLikeALabelIsSaid() {
        assertEquals(
                List.of("a line begins as if with a speaker label, and is read as words (a.txt, turn:2)"),
                warnings(
                        "INT: How is the rota?\nP: Fine.\nSister Example: I am only looking in.\nINT: Right.\nP: So.\n"));
    }

    @Test
    void aLabelThatStandsOnceIsSaid() {
        assertEquals(
                List.of("the speaker label here stands only once (a.txt, turn:3)"),
                warnings("INT: How is it?\nP: Fine.\nInterviewer 2: And pay?\nINT: Or rotas?\nP: Both.\n"));
    }

    @Test
    void ofManySpeakersTheLabelsAreNotCompared() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Speaker speaker = new Speaker("Voice " + i, Role.OTHER, "");
            turns.add(new Turn(i + 1, speaker, new CodePoints(i * 4, i * 4 + 3), "Yes", List.of()));
        }
        assertEquals(
                List.of("it has 3000 speakers, too many to compare their labels (a.txt)"),
                Lint.warnings("a.txt", "text", "UTF-8", "", turns).stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void labelsThatDifferByAMarkAreSaid() {
        assertEquals(
                List.of("the speaker label here differs from another one only by a letter, a space, a mark or case"
                        + " (a.txt, turn:3)"),
                warnings("Interviewer: How is it?\nP: Fine.\nInterviwer: And pay?\nP: Low.\nInterviwer: Oh.\n"
                        + "Interviewer: Right.\nP: Yes.\n"));
        assertEquals(List.of("Kat"), SimilarLabels.in(List.of("kat", "Kim", "Kat")));
        assertEquals(List.of("Morten"), SimilarLabels.in(List.of("Martin", "Morton", "Morten")));
        assertEquals(List.of(), SimilarLabels.in(List.of("Speaker 1", "Speaker 2", "", "P01", "P02")));
    }

    @Test
    void aVeryLongTurnAndMuchNoiseAreSaid() {
        assertEquals(
                List.of("one turn has 3,001 words (a.txt, turn:2)"),
                warnings("INT: " + "so ".repeat(100) + "\nP: " + "word ".repeat(3001) + "\n"));
        assertEquals(
                List.of("32 % of the words in its turns stand in brackets and are not counted (a.txt)"),
                warnings("INT: So many?\nP: " + "two words [inaudible] ".repeat(40) + "\n"));
    }

    @Test
    void anotherLanguageIsSaid() {
        String french = "INT: How is the rota?\nP: "
                + "Nous avions un planning pour toute la semaine, et je trouvais que c'\u00e9tait bien. ".repeat(4)
                + "\nINT: "
                + LONG + "\nP: Oui.\n";
        assertEquals(
                List.of("its participants seem to speak another language (fra) than the codebook's (en) (a.txt)"),
                warnings(french));
        Reading.Read read = Samples.sound("a.txt", french, Samples.ONE);
        for (String own : List.of("fr", "", "tlh", "xx")) {
            assertEquals(
                    List.of(),
                    Lint.warnings(
                            "a.txt", "text", "UTF-8", own, read.transcript().turns()),
                    own);
        }
    }

    @Test
    void lostCharactersAndGuessedEncodingsAreSaid() {
        assertEquals(
                List.of(
                        "characters were lost here: there is a replacement, control or private character (a.txt, turn:2)"),
                warnings("INT: So?\nP: Caf\ufffd life.\n"));
        assertEquals(
                List.of("it is no UTF-8 and was read as windows-1252; look at its quotation marks and accents (a.txt)"),
                Lint.warnings("a.txt", "text", "windows-1252", "en", List.of()).stream()
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "write to kim.sample@example.org then,    EMAIL",
        "ring 01632 960 001 after six,            PHONE",
        "ring +44 1632 960001,                    PHONE",
        "it was ZZ99 9ZZ I think,                 POSTCODE",
        "my number is 999 000 0018 or so,         NHS_NUMBER",
        "my number is 999 000 0017 or so,         ",
        "my number is 19990000018,                ",
        "in 2019 and 2020 we had 1000000 of them, ",
        "at 10:30 on the 4th,                     "
    })
    void personalDataIsSaidByKindAndPlaceOnly(String text, String kind) {
        assertEquals(kind == null ? Set.of() : Set.of(PersonalData.valueOf(kind)), PersonalData.in(text), text);
        String expected = kind == null
                ? "[]"
                : "[there is what looks like " + PersonalData.valueOf(kind).words() + " (a.txt, turn:2)]";
        assertEquals(expected, warnings("INT: So?\nP: " + text + "\n").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "[inaudible 00:14:10], INAUDIBLE",
        "(unintelligible),     INAUDIBLE",
        "[crosstalk 00:01:20], CROSSTALK",
        "[laughs],             NON_SPEECH",
        "<Laugh.>,             NON_SPEECH",
        "(long pause),         PAUSE",
        "[...],                PAUSE",
        "[00:19:22],           TIME",
        "\\[04:01\\],          TIME",
        "[name of hospital],   REDACTION",
        "(removed),            REDACTION",
        "[recording stops],    RECORDING",
        "[going to],           REMARK"
    })
    void noiseIsAnEventOfAKind(String noise, Event kind) {
        assertEquals(kind, Event.of(noise));
    }

    @Test
    void headersNameParticipants() {
        assertEquals(
                List.of("p07", "p-08"),
                HeaderNames.in(
                        "Study of rotas\n\n**Participant ID:** P07\nID: p-08\nP: I am P09.\nInterview on Monday"));
        assertEquals(List.of("p7"), HeaderNames.in("Interview with P7\n"));
    }

    @Test
    void timesAreSummedUp() {
        assertEquals(
                "3 times from 0:00:01.500 to 0:00:09.000; 1 go backwards; 1 end before they start",
                Samples.sound(
                                "a.srt",
                                "1\n00:00:01,500 --> 00:00:02,100\nP: a\n\n2\n00:00:09,000 --> 00:00:08,000\nP: b\n\n"
                                        + "3\n00:00:03,000 --> 00:00:04,000\nP: c\n",
                                Samples.ONE)
                        .times()
                        .sentence());
        assertEquals(
                "2 times from 0:00:06.090 to 0:01:00.000, read as whole milliseconds behind the point, as Teams writes them",
                Samples.sound(
                                "a.vtt",
                                "WEBVTT\n\n0:0:6.90 --> 0:0:7.100\n<v Kim Sample>a</v>\n\n0:0:8.0 --> 0:1:0.0\n"
                                        + "<v Kim Sample>b</v>\n",
                                Samples.ADA_AND_KIM)
                        .times()
                        .sentence());
        assertEquals(
                "2 times from 0:00:00.000 to 0:00:05.000",
                Samples.sound(
                                "a.txt",
                                "Ada Example  0:00\nHow so at 9:30?\n\nKim Sample  0:05\nWell.\n",
                                Samples.ADA_AND_KIM)
                        .times()
                        .sentence());
    }
}
