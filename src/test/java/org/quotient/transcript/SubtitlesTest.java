package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Role;

/** WebVTT and SubRip, as Teams, Zoom and speech recognisers write them. */
class SubtitlesTest {

    @Test
    void teamsNamesItsVoicesAndDoesNotPadItsTimes() {
        String text = """
                WEBVTT

                0:0:0.0 --> 0:0:5.320
                <v Ada Example>Do you have supervision?</v>

                0:0:6.90 --> 0:0:6.500
                <v Kim Sample>There is
                none at all</v>

                -0:0:1.0 --> 0:0:9.0
                <v.loud Kim Sample>since May.
                """;
        assertEquals(
                List.of("interviewer: Do you have supervision?", "participant: There is none at all since May."),
                Samples.turns("a.vtt", text, Samples.ADA_AND_KIM));
        assertEquals(
                "Do you have supervision?\n\nThere is none at all since May.",
                Samples.sound("a.vtt", text, Samples.ADA_AND_KIM).transcript().text(),
                "no times, no tags, no labels");
    }

    @Test
    void aSubtitleHasMoreThanWordsAndOnlyTheyAreKept() {
        String text = """
                WEBVTT - recorded on Monday
                Kind: captions

                NOTE
                checked by the office

                STYLE
                ::cue { color: red }

                REGION
                id:left

                ab12-cd/7-0
                00:00:05.000 --> 00:00:06.000 align:start position:10%
                <v Ada Example>Research &amp; <i>practice</i>?</v>

                01:06.000 --> 01:07.000
                <v Kim Sample>I <00:01:06.500>said &lt;5 of&nbsp;10, <laughs> <c.red>yes</c>.</v>
                """;
        assertEquals(
                List.of("interviewer: Research & practice?", "participant: I said <5 of\u00a010, <laughs> yes."),
                Samples.turns("a.vtt", text, Samples.ADA_AND_KIM));
        assertEquals(0, Samples.sound("a.vtt", text, Samples.ADA_AND_KIM).ignoredWords());
    }

    @Test
    void zoomWritesTheNameIntoTheTextAndLeavesItOutWhenTheSpeakerGoesOn() {
        String text = """
                WEBVTT

                1
                00:00:05.790 --> 00:00:13.514
                Ada Example (AE): And the workload?

                2
                00:00:13.600 --> 00:00:15.000
                Kim Sample: It is
                heavy.

                3
                00:00:15.000 --> 00:00:18.000
                Note: nobody counts it.

                4
                00:00:18.100 --> 00:00:19.000
                Ada Example (AE): Thanks.
                """;
        assertEquals(
                List.of(
                        "interviewer: And the workload?",
                        "participant: It is heavy.\nNote: nobody counts it.",
                        "interviewer: Thanks."),
                Samples.turns("GMT20260301_Recording.transcript.vtt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void aLabelNobodyExplainsIsAProblemWithItsLine() {
        String text = """
                WEBVTT

                0:0:0.0 --> 0:0:5.320
                <v Ada Example>So?</v>

                0:0:6.0 --> 0:0:7.0
                <v Lou Other>Well.</v>

                0:0:8.0 --> 0:0:9.0
                <v Kim Sample>Yes.</v>
                """;
        assertEquals(List.of("unexplained_label a.vtt:7"), Samples.problems("a.vtt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void aVoiceWithoutANameIsNobodysBesideAParticipant() {
        String text = """
                WEBVTT

                0:0:1.0 --> 0:0:2.0
                <v Kim Sample>Well.</v>

                0:0:3.0 --> 0:0:4.0
                <v>Sorry!</v>
                """;
        assertEquals(List.of("participant: Well.", "other: Sorry!"), Samples.turns("a.vtt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void aVoiceWithoutANameIsTheParticipantsWhenNobodyElseCanBe() {
        String text = """
                WEBVTT

                0:0:1.0 --> 0:0:2.0
                <v Interviewer>So?</v>

                0:0:3.0 --> 0:0:4.0
                <v>Well.</v>
                """;
        assertEquals(List.of("interviewer: So?", "participant: Well."), Samples.turns("a.vtt", text, Samples.ONE));
    }

    @Test
    void subRipHasNumbersAndCommas() {
        String text = """
                1
                00:00:01,000 --> 00:00:02,500
                INT: <i>How many</i> shifts?

                2
                00:00:03,000 --> 00:00:04,000
                P01: I work

                12

                3
                0:00:05.000 --> 0:00:06.000
                shifts {\\an8}a month.

                4
                00:00:07,000 --> 00:00:08,000

                """;
        assertEquals(
                List.of("interviewer: How many shifts?", "participant: I work 12 shifts a month."),
                Samples.turns("a.srt", text, Samples.ONE));
        assertEquals(Format.SRT, Samples.sound("a.srt", text, Samples.ONE).format());
    }

    @Test
    void whisperXPutsTheSpeakerInBrackets() {
        String text = """
                WEBVTT

                00:01.000 --> 00:02.000
                [SPEAKER_00]: So?

                00:02.000 --> 00:03.000
                [SPEAKER_01]: It goes -> nowhere.
                """;
        assertEquals(
                List.of("interviewer: So?", "participant: It goes -> nowhere."),
                Samples.turns("a.vtt", text, Samples.NUMBERS));
    }

    @Test
    void theDocumentThatTeamsWritesHasTheNameOnALineOfItsOwn() {
        String text = "0:0:0.0 --> 0:0:1.510\nAda Example\nSo?\n\n0:0:1.600 --> 0:0:2.0\nKim Sample\nWell,\n\n"
                + "0:0:2.10 --> 0:0:3.0\nKim Sample\nit depends.\n";
        assertEquals(
                List.of("interviewer: So?", "participant: Well, it depends."),
                Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void subtitlesWithoutSpeakersAreTheOneParticipants() {
        String text = "WEBVTT\n\n00:01.000 --> 00:02.000\nNothing but\n\n00:02.000 --> 00:03.000\npraise.\n";
        assertEquals(List.of("participant: Nothing but praise."), Samples.turns("a.vtt", text, Samples.ONE));
        Cast group = new Cast(List.of(), List.of(new Cast.Member("P1", ""), new Cast.Member("P2", "")));
        assertEquals(List.of("no_labels a.vtt"), Samples.problems("a.vtt", text, group));
    }

    @Test
    void wordsOutsideOfCuesAreIgnoredAndCounted() {
        String text = "WEBVTT\n\nAn interview of May\n\n00:01.000 --> 00:02.000\nP01: Well.\n";
        Reading.Read read = Samples.sound("a.vtt", text, Samples.ONE);
        assertEquals(4, read.ignoredWords());
        assertEquals(
                Role.PARTICIPANT, read.transcript().turns().get(0).speaker().role());
    }

    @Test
    void theClosingLineOfOtterIsNobodys() {
        String text =
                "WEBVTT\n\n00:01.000 --> 00:02.000\nP01: Well.\n\n00:02.000 --> 00:03.000\nTranscribed by https://otter.ai\n";
        assertEquals(List.of("participant: Well."), Samples.turns("a.vtt", text, Samples.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.vtt", "a.txt", "a", "a.VTT", "a.mp3"})
    void theContentSaysWhatAFileIs(String name) {
        String text = "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nP01: Well.\r\n";
        assertEquals(Format.WEBVTT, Samples.sound(name, text, Samples.ONE).format());
    }

    @Test
    void aFileWithoutACueIsRejected() {
        assertEquals(List.of("no_cue a.vtt"), Samples.problems("a.vtt", "WEBVTT\n", Samples.ONE));
        assertEquals(
                List.of("unsupported_format a.vtt"), Samples.problems("a.vtt", "This is no subtitle.\n", Samples.ONE));
    }
}
