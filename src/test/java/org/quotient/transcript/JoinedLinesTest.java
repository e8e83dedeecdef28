package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where lines or cells are joined, a label among them is still seen. */
class JoinedLinesTest {

    private static Reading table(String... rows) {
        String cells = List.of(rows).stream()
                .map(row -> List.of(row.split("\\|")).stream()
                        .map(cell -> "<w:tc>" + DocumentSamples.p(cell) + "</w:tc>")
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
        return TranscriptReader.read("t1", "t.docx", DocumentSamples.docx(cells), Samples.P07);
    }

    @Test
    void aStrangersNameInsideJoinedCuesIsSaid() {
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nAda: How are you?\n\n00:03.000 --> 00:04.000\n"
                + "P07: Fine, and there is nothing\n\n00:05.000 --> 00:06.000\nBo Example: And was the rota a barrier?\n\n"
                + "00:07.000 --> 00:08.000\nAda: Oh?\n\n00:09.000 --> 00:10.000\nP07: It was.\n";
        Reading.Read read = Samples.sound("t.vtt", vtt, Samples.P07);
        assertEquals(
                "Fine, and there is nothing\nBo Example: And was the rota a barrier?",
                read.transcript().turns().get(1).text());
        assertTrue(
                Lint.warnings("t.vtt", "webvtt", "UTF-8", "", read.transcript().turns()).stream()
                        .anyMatch(warning -> warning.reason().equals("unused_label")));
    }

    @Test
    void rowsThatEndWithAnInterviewersNameAreNotTheParticipants() {
        assertEquals(
                List.of("no_labels"),
                Samples.reasons(table(
                        "Timespan|Content|Speaker",
                        "0:00.0 - 0:05.2|How are you?|Ada",
                        "0:05.2 - 0:09.0|Fine.|P07",
                        "0:09.0 - 0:11.0|And the rota, is it still a barrier to all that you do on the ward?|Ada",
                        "0:11.0 - 0:12.0|It is.|P07")));
    }

    @Test
    void aTimespanBeforeTheSpeakerIsATime() {
        assertEquals("0:00.0 - 0:05.2 P07: Well.", TableRow.line(List.of("0:00.0 - 0:05.2", "P07", "Well.")));
    }

    @Test
    void aRoleInSmallLettersBeginsAParagraphOfAPdf() {
        byte[] pdf = DocumentSamples.pdf(List.of(List.of(
                "interviewer: And how is supervision these days?",
                "participant: There is none, and there never was any",
                "interviewer: Did you ask for it, and whom did you ask?",
                "participant: I did.")));
        assertEquals(
                List.of("interviewer", "participant", "interviewer", "participant"),
                ((Reading.Read) TranscriptReader.read("t1", "t.pdf", pdf, Samples.ONE))
                        .transcript().turns().stream()
                                .map(turn -> turn.speaker().label())
                                .toList());
    }
}
