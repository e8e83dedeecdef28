package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Turn;

/** The texts that Otter, Rev, Trint, Descript, NVivo and WhisperX export. */
class ExportsTest {

    private static final List<String> ASKED =
            List.of("interviewer: And supervision?", "participant: There is none.\n\nNone at all.");

    @Test
    void otterPutsNameAndTimeAboveAParagraph() {
        String text = """
                Ada Example  0:00\s\s
                And supervision?
                \s
                Kim Sample  0:12\s\s
                There is none.
                \s
                Kim Sample  1:02:12\s\s
                None at all.
                \s
                Transcribed by https://otter.ai
                """;
        assertEquals(ASKED, Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
        assertEquals(
                Format.STAMPED,
                Samples.sound("a.txt", text, Samples.ADA_AND_KIM).format());
    }

    @Test
    void otterMayLeaveOutTheTimes() {
        String text = "Ada Example  \nAnd supervision?\n\nKim Sample  \nThere is none.\n\nKim Sample  \nNone at all.\n";
        assertEquals(ASKED, Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void otterMayLeaveOutTheNames() {
        String text = "0:00  \nThere is none.\n\n0:12  \nNone at all.\n \nTranscribed by https://otter.ai\n";
        assertEquals(List.of("participant: There is none.\n\nNone at all."), Samples.turns("a.txt", text, Samples.ONE));
    }

    @Test
    void theUnknownSpeakerOfOtterIsAParticipantOnlyIfDeclared() {
        String text = "Interviewer  0:00  \nSo?\n\nUnknown Speaker  0:05  \nWell.\n";
        assertEquals(List.of("unexplained_label a.txt:4"), Samples.problems("a.txt", text, Samples.ONE));
        Cast cast = new Cast(List.of("Interviewer"), List.of(new Cast.Member("P01", "Unknown Speaker")));
        assertEquals(List.of("interviewer: So?", "participant: Well."), Samples.turns("a.txt", text, cast));
    }

    @Test
    void aTitleAboveAnExportIsIgnoredAndCounted() {
        String text = "Interview in May\n\nInterviewer  0:00  \nSo?\n\nP01  0:05  \nWell.\n";
        assertEquals(3, Samples.sound("a.txt", text, Samples.ONE).ignoredWords());
    }

    @Test
    void timesInALabelledTextMakeNoExport() {
        String text =
                "INT: When do you eat?\n\nP01: It depends, look.\n\nLunch  12:30\n\nTea  15:00\n\nINT: Oh.\nP01: Yes.\n";
        assertEquals(Format.TEXT, Samples.sound("a.txt", text, Samples.ONE).format());
    }

    @Test
    void theFooterOfOtterIsDroppedFromAnyText() {
        assertEquals(
                List.of("participant: Well."),
                Samples.turns("a.txt", "P01: Well.\n\nTranscribed by https://otter.ai\n", Samples.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speaker 1:\nAnd supervision?\n\nSpeaker 2:\nThere is none.\n\nNone at all.\n",
                "Speaker 1 (00:03):\nAnd supervision?\n\nSpeaker 2 (00:05):\nThere is none.\n\nNone at all.\n"
            })
    void revPutsTheLabelAlone(String text) {
        Cast cast = new Cast(List.of("Speaker 1"), List.of(new Cast.Member("P01", "Speaker 2")));
        assertEquals(ASKED, Samples.turns("a.txt", text, cast));
    }

    @Test
    void revDoesNotSayWhoAsks() {
        String text = "Speaker 1:\nSo?\n\nSpeaker 2:\nWell.\n\nSpeaker 1:\nYes?\n\nSpeaker 2:\nNo.\n";
        assertEquals(
                List.of("unexplained_label a.txt:1", "unexplained_label a.txt:4"),
                Samples.problems("a.txt", text, Samples.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Trint
                "Ada Example [00:00:12]\nAnd supervision?\n\nKim Sample [00:00:15]\nThere is none.\n\nNone at all.\n",
                // Descript
                "[00:00:12] **Ada Example:** And supervision?\n\n[00:00:15] **Kim Sample:** There is none.\n\nNone at all.\n",
                "[00:00:12] Ada Example: And supervision?\n\n[00:00:15] Kim Sample: There is none.\n\nNone at all.\n",
                // NVivo
                "0:12\tAda Example\tAnd supervision?\n0:15\tKim Sample\tThere is none.\n0:19\tKim Sample\tNone at all.\n",
                "Ada Example\t0:12\tAnd supervision?\nKim Sample\t0:15\tThere is none.\nKim Sample\t0:19\tNone at all.\n",
                "Content\tTimespan\tSpeaker\nAnd supervision?\t12\tAda Example\nThere is none.\t15\tKim Sample\n"
                        + "None at all.\t9203\tKim Sample\n",
                "Timespan,Speaker,Content,Tags\n0:12,Ada Example,And supervision?,a\n"
                        + "0:15,Kim Sample,\"There is none.\n\nNone at all.\",b\n",
                "0:12\tAda Example: And supervision?\n0:15\tKim Sample: There is none.\n0:19\tNone at all.\n",
                // Word
                "00:00:12 Ada Example\nAnd supervision?\n\n00:00:15 Kim Sample\nThere is none.\n\n"
                        + "00:00:19 Kim Sample\nNone at all.\n",
                "0:12 Ada Example: And supervision?\n\n0:15 Kim Sample: There is none.\n\n0:19 None at all.\n"
            })
    void timesStandAboveBeforeOrBesideWhatIsSaid(String text) {
        assertEquals(ASKED, Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
        assertEquals(
                "And supervision?\n\nThere is none.\n\nNone at all.",
                Samples.sound("a.txt", text, Samples.ADA_AND_KIM).transcript().text(),
                "no times, no labels");
    }

    @Test
    void twoSpacesAtTheEndOfALineAreMostlyMarkdown() {
        String text = "Interview  \n\nINT: So?  \n\nYes.  \n\nP01: Well.  \n\nYes.  \n\nInterview  \n";
        assertEquals(Format.TEXT, Samples.sound("a.md", text, Samples.ONE).format());
    }

    @Test
    void wordDocumentsHaveTheSameLayouts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : List.of("Ada Example  0:00", "And supervision?", "Kim Sample  0:05", "There is none.")) {
                document.createParagraph().createRun().setText(line);
            }
            document.createParagraph().createRun().setText("None at all.");
            document.write(bytes);
        }
        Reading reading = TranscriptReader.read("t1", "a.docx", bytes.toByteArray(), Samples.ADA_AND_KIM);
        assertEquals(ASKED, Samples.turns(reading));
    }

    @Test
    void aProgramsNumbersAreExplainedByTheParticipantsOwn() {
        String text = "[SPEAKER_00]: Well.\n[SPEAKER_01]: So?\n";
        Cast cast = new Cast(List.of("SPEAKER_00", "SPEAKER_01"), List.of(new Cast.Member("P01", "SPEAKER_00")));
        assertEquals(List.of("participant: Well.", "interviewer: So?"), Samples.turns("a.txt", text, cast));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start\tend\ttext\n0\t900\t[SPEAKER_00]: So?\n900\t1500\t[SPEAKER_01]: Well,\n1500\t2000\t[SPEAKER_01]: no.\n",
                "[SPEAKER_00]: So?\n[SPEAKER_01]: Well,\n[SPEAKER_01]: no.\n",
                "[[SPEAKER_00]]So?\n[[SPEAKER_01]]Well,\n[[SPEAKER_01]]no.\n"
            })
    void whisperXWritesASegmentALine(String text) {
        assertEquals(
                List.of("interviewer: So?", "participant: Well, no."), Samples.turns("a.tsv", text, Samples.NUMBERS));
    }

    @Test
    void anUnexplainedSpeakerOfATableHasItsLine() {
        String text = "timespan\tspeaker\tcontent\n0:01\tKim Sample\tWell.\n0:02\tLou\tNo.\n";
        assertEquals(List.of("unexplained_label a.txt:3"), Samples.problems("a.txt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void aTableOfSeveralInterviewsIsNoTranscript() {
        String text = "id,time,speaker,text\nt1,0:01,I,So?\nt2,0:02,P,Well.\n";
        assertEquals(List.of("unsupported_format a.csv"), Samples.problems("a.csv", text, Samples.ONE));
    }

    @Test
    void aRowWithMoreCellsThanNamesIsRejected() {
        String commas =
                "timestamp,speaker,words\n0:01,Ada Example,Why?\n0:02,Kim Sample,Yes, the rota is a barrier, I think\n";
        assertEquals(List.of("incomplete_row a.txt:3"), Samples.problems("a.txt", commas, Samples.ADA_AND_KIM));
        String tabs = "timestamp\tspeaker\twords\n0:01\tAda Example\tWhy?\n0:02\tKim Sample\tYes\tthe rota\n";
        assertEquals(List.of("incomplete_row a.txt:3"), Samples.problems("a.txt", tabs, Samples.ADA_AND_KIM));
        String empty = "timestamp,speaker,words\n0:01,Ada Example,Why?,,\n0:02,Kim Sample,Yes.,,\n";
        assertEquals(
                List.of("interviewer: Why?", "participant: Yes."),
                Samples.turns("a.txt", empty, Samples.ADA_AND_KIM),
                "what a spreadsheet writes for empty columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time\twords\tspeaker\n0:01\tWhy?\tAda Example\n0:02\t\"The \"\"rota\"\".\n\nAnd pay.\"\tKim Sample\n",
                "time\tspeaker\twords\n0:01\tAda Example\tWhy?\n0:02\tKim Sample\t\"The \"\"rota\"\".\n\nAnd pay.\"\n",
                "time\tspeaker\twords\n0:01\tAda Example\tWhy?\n0:02\tKim Sample\tThe \"rota\".\n\nAnd pay.\n"
            })
    void aCellOfSeveralLinesIsWhole(String text) {
        assertEquals(
                List.of("interviewer: Why?", "participant: The \"rota\".\n\nAnd pay."),
                Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void aQuotationMarkThatIsAWordTakesNoRowWithIt() {
        String text = "time\tspeaker\twords\n0:01\tAda Example\t\"Why,\" he said?\n0:02\tKim Sample\t\"No.\n"
                + "0:03\tAda Example\tWhy?\n0:04\tKim Sample\tNever.\"\n";
        assertEquals(
                List.of(
                        "interviewer: \"Why,\" he said?",
                        "participant: \"No.",
                        "interviewer: Why?",
                        "participant: Never.\""),
                Samples.turns("a.txt", text, Samples.ADA_AND_KIM));
    }

    @Test
    void googleMeetsTimesAndNoticeAreNobodysWords() {
        String text =
                "Interview - Transcript\nAttendees\nAda Example, Kim Sample\n\n00:00:00\n\nAda Example: And supervision?\n"
                        + "Kim Sample: There is none.\n\n00:05:00\n\nKim Sample: None at 10:30:00 or all.\n"
                        + "Transcription ended after 00:05:12\n\nThis editable transcript was computer generated and might contain"
                        + " errors. People can also change the text after it was created.\n";
        Reading.Read read = Samples.sound("a.txt", text, Samples.ADA_AND_KIM);
        assertEquals(
                List.of(2, 8),
                read.transcript().turns().stream().map(Turn::words).toList());
        assertEquals(
                List.of(0, 1),
                List.of(read.account().unaccounted(), read.account().noise()));
        assertEquals(
                "There is none.\n\n00:05:00\n\nKim Sample: None at 10:30:00 or all.",
                read.transcript().turns().get(1).text());
        String brief = text.substring(0, text.indexOf("Transcription")) + "Transcription ended after 00:05:12\n";
        assertEquals(
                List.of(2, 8),
                Samples.sound("a.txt", brief, Samples.ADA_AND_KIM).transcript().turns().stream()
                        .map(Turn::words)
                        .toList());
    }
}
