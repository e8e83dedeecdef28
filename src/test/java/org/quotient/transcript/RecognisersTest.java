package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of Whisper, WhisperX, AWS Transcribe, Google Speech-to-Text and Rev.ai. */
class RecognisersTest {

    private static final List<String> ASKED = List.of("interviewer: Is it so?", "participant: Well, no.");

    private static List<String> turns(String json) {
        return Samples.turns("a.json", json, Samples.NUMBERS);
    }

    @Test
    void whisperKnowsNoSpeakers() {
        String json = """
                {"text":" It is good. And more.","language":"en",
                 "segments":[{"id":0,"start":0.0,"end":1.5,"text":" It is good.","avg_logprob":-0.2},
                             {"id":1,"start":1.5,"end":2.5,"text":" And more."}]}
                """;
        assertEquals(List.of("participant: It is good. And more."), turns(json));
    }

    @Test
    void whisperXNamesASpeakerForEachSegment() {
        String json = """
                {"segments":[{"text":" Is it so?","speaker":"SPEAKER_00"},
                             {"text":" Well,","speaker":"SPEAKER_01"},
                             {"text":" no.","speaker":"SPEAKER_01"}]}
                """;
        assertEquals(ASKED, turns(json));
    }

    @Test
    void whereTheWordsOfASegmentDisagreeItIsCutBetweenThem() {
        String json = """
                {"segments":[{"text":" Is it so? Well, no.","speaker":"SPEAKER_00","words":[
                  {"word":"Is","speaker":"SPEAKER_00"},{"word":"it","speaker":"SPEAKER_00"},{"word":"so?"},
                  {"word":"Well,","speaker":"SPEAKER_01"},{"word":"no.","speaker":"SPEAKER_01"}]}]}
                """;
        assertEquals(ASKED, turns(json));
    }

    @Test
    void aSegmentWithoutASpeakerIsNobodysBesideOthers() {
        String json = """
                {"segments":[{"text":"So?","speaker":"SPEAKER_00"},{"text":"Hm.","speaker":null},
                             {"text":"Well.","speaker":"SPEAKER_01"}]}
                """;
        assertEquals(List.of("interviewer: So?", "other: Hm.", "participant: Well."), turns(json));
    }

    @Test
    void transcribeHangsMarksOnWordsAndFindsMissingSpeakersByTime() {
        String json = """
                {"results":{"transcripts":[{"transcript":"Is it so? Well, no."}],
                 "items":[
                  {"start_time":"0.5","type":"pronunciation","alternatives":[{"content":"Is"}],"speaker_label":"spk_0"},
                  {"start_time":"0.9","type":"pronunciation","alternatives":[{"content":"it"}]},
                  {"start_time":"1.2","type":"pronunciation","alternatives":[{"content":"so"}],"speaker_label":"spk_0"},
                  {"type":"punctuation","alternatives":[{"content":"?"}]},
                  {"start_time":"2.0","type":"pronunciation","alternatives":[{"content":"Well"}]},
                  {"type":"punctuation","alternatives":[{"content":","}]},
                  {"start_time":"2.5","type":"pronunciation","alternatives":[{"content":"no"}],"speaker_label":"spk_1"},
                  {"type":"punctuation","alternatives":[{"content":"."}]}],
                 "speaker_labels":{"segments":[
                  {"start_time":"0.5","end_time":"1.9","speaker_label":"spk_0","items":[]},
                  {"start_time":"2.0","end_time":"2.9","speaker_label":"spk_1",
                   "items":[{"start_time":"2.0","speaker_label":"spk_1"}]}]}}}
                """;
        assertEquals(ASKED, turns(json));
    }

    @Test
    void googleSaysAllWordsOnceMoreWithTheirSpeakers() {
        String json = """
                {"results":[
                 {"alternatives":[{"transcript":"Is it so?","words":[
                  {"startTime":"0.1s","word":"Is"},{"startTime":"0.2s","word":"it"},{"startTime":"0.3s","word":"so?"}]}]},
                 {"alternatives":[{"transcript":" Well, no.","words":[
                  {"startTime":"1.1s","word":"Well,"},{"startTime":"1.2s","word":"no."}]}]},
                 {"alternatives":[{"words":[
                  {"startTime":"0.1s","word":"Is","speakerTag":1},{"startTime":"0.2s","word":"it","speakerTag":1},
                  {"startTime":"0.3s","word":"so?","speakerTag":1},{"startTime":"1.1s","word":"Well,","speakerTag":2},
                  {"startTime":"1.2s","word":"no.","speakerTag":2}]}]}]}
                """;
        assertEquals(ASKED, turns(json));
    }

    @Test
    void googlesSecondVersionSaysThemOnce() {
        String json = """
                {"response":{"results":[
                 {"alternatives":[{"transcript":"Is it so?","words":[{"startOffset":"0.1s","word":"Is","speakerLabel":"1"},
                  {"word":"it","speakerLabel":"1"},{"word":"so?","speakerLabel":"1"}]}]},
                 {"alternatives":[{"transcript":" Well, no.","words":[
                  {"startOffset":"1.1s","word":"Well,","speakerLabel":"2"},{"word":"no.","speakerLabel":"2"}]}]}]}}
                """;
        assertEquals(ASKED, turns(json));
    }

    @Test
    void withoutSpeakersGoogleHasTranscriptsAndPerhapsChannels() {
        String plain = "{\"results\":[{\"alternatives\":[{\"transcript\":\"Is it so?\"}]}]}";
        assertEquals(List.of("participant: Is it so?"), turns(plain));
        String channels = """
                {"results":[{"alternatives":[{"transcript":"Is it so?"}],"channelTag":1},
                            {"alternatives":[{"transcript":"Well, no."}],"channelTag":2}]}
                """;
        assertEquals(ASKED, turns(channels));
    }

    @Test
    void revAiHoldsItsOwnSpaces() {
        String json = """
                {"monologues":[
                 {"speaker":0,"elements":[{"type":"text","value":"Is","ts":0.5,"confidence":1},{"type":"punct","value":" "},
                  {"type":"text","value":"it"},{"type":"punct","value":" "},{"type":"text","value":"so"},
                  {"type":"punct","value":"?"}]},
                 {"speaker":1,"elements":[{"type":"text","value":"Well"},{"type":"punct","value":", ","ts":null},
                  {"type":"text","value":"no"},{"type":"punct","value":"."}]}]}
                """;
        Cast cast = Cast.alone(List.of("Speaker 0"), "P01");
        assertEquals(ASKED, Samples.turns("a.json", json, cast));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.txt", "a"})
    void theContentSaysWhatAFileIs(String name) {
        String json = "\n{ \"segments\" : [ { \"text\" : \"Well.\" } ] }\n";
        assertEquals(Format.JSON, Samples.sound(name, json, Samples.ONE).format());
    }

    @Test
    void whatNoTableCanHoldIsReplaced() {
        String json = "{\"segments\":[{\"text\":\"a\\u0000b \\ud83d c\\r\\nd\"}]}";
        assertEquals(List.of("participant: a\ufffdb \ufffd c\nd"), turns(json));
    }

    @Test
    void anUnexplainedSpeakerHasItsLine() {
        String json = "{\"segments\":[\n{\"text\":\"So?\",\"speaker\":\"SPEAKER_02\"},\n"
                + "{\"text\":\"Well.\",\"speaker\":\"SPEAKER_03\"}]}";
        assertEquals(
                List.of("unexplained_label a.json:2", "unexplained_label a.json:3"),
                Samples.problems("a.json", json, Samples.ONE));
    }

    @Test
    void whatIsNoTranscriptIsRejectedWithAReason() {
        assertEquals(
                List.of("broken_json a.json:2"),
                Samples.problems("a.json", "{\"segments\":[\n{\"text\":\"We", Samples.ONE));
        assertEquals(
                List.of("broken_json a.txt"), Samples.problems("a.txt", "{\"a\":" + "[".repeat(100_000), Samples.ONE));
        assertEquals(List.of("broken_json a.json:1"), Samples.problems("a.json", "{\"a\":1} {\"b\":2}", Samples.ONE));
        assertEquals(
                List.of("unknown_json a.json"), Samples.problems("a.json", "{\"name\":\"a package\"}", Samples.ONE));
        assertEquals(List.of("no_cue a.json"), Samples.problems("a.json", "{\"monologues\":[]}", Samples.ONE));
    }
}
