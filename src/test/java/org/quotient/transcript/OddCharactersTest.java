package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Turn;

/** Characters that editors hide, and names that lie. */
class OddCharactersTest {

    private static final Cast ONE = Samples.ONE;

    @Test
    void linesMayEndAsOnAnOldMacintosh() {
        assertEquals(
                Samples.turns("a.txt", "INT: So?\nP01: We talk.\n", ONE),
                Samples.turns("a.txt", "INT: So?\rP01: We talk.\r", ONE));
    }

    @Test
    void aZeroByteMeansThatAFileIsNoText() {
        assertEquals(List.of("not_text a.txt"), Samples.problems("a.txt", "INT: So?\nP01: We\0talk.", ONE));
        Reading wide = TranscriptReader.read("t", "a.txt", "INT: So?\nP01: Yes.".getBytes(UTF_16LE), ONE);
        assertEquals("not_text", ((Reading.Rejected) wide).problems().get(0).reason(), "UTF-16 without its mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ue000",
                "\udbff\udffd",
                "\ufeff",
                "\ufffe",
                "\uffff",
                "\u202e",
                "\u200f",
                "\u200b",
                "\u2028",
                "\u0085",
                "\u001b[2J",
                "\u0007",
                "\u000b",
                "\f",
                "\ufffd",
                "e\u0301",
                "\ud83d\udc69\u200d\ud83d\udcbb"
            })
    void anOddCharacterIsKeptAndOffsetsStayRight(String odd) {
        Reading.Read read = Samples.sound("a.txt", "INT: So" + odd + "?\nP01: We " + odd + " talk.\nINT: Oh.", ONE);
        String text = read.transcript().text();
        List<Turn> turns = read.transcript().turns();
        assertEquals("We " + odd + " talk.", turns.get(1).text());
        for (Turn turn : turns) {
            int start = text.offsetByCodePoints(0, turn.place().start());
            assertEquals(turn.text(), text.substring(start, start + turn.text().length()));
        }
    }

    @Test
    void halfACharacterBecomesTheReplacementCharacter() {
        Map<String, byte[]> halves = new LinkedHashMap<>();
        String json =
                "{\"segments\":[{\"speaker\":\"INT\",\"text\":\"So?\"},{\"speaker\":\"P01\",\"text\":\"We \\ud83d.\"}]}";
        halves.put("a.json", json.getBytes(UTF_8));
        halves.put("a.rtf", "{\\rtf1 INT: So?\\par P01: We \\u-10179?.}".getBytes(ISO_8859_1));
        halves.put("a.doc", OldWordSample.of("INT: So?\rP01: We \ud83d.\r"));
        halves.forEach((name, bytes) -> {
            Reading.Read read =
                    assertInstanceOf(Reading.Read.class, TranscriptReader.read("t", name, bytes, ONE), name);
            String text = read.transcript().text();
            assertEquals(text, new String(text.getBytes(UTF_8), UTF_8), name);
        });
    }

    @Test
    void aDocumentIsReadByItsContentWhateverItIsCalled() {
        List<List<Object>> rows = List.of(List.of("speaker", "text"), List.of("INT", "So?"), List.of("P01", "Yes."));
        Map<Format, byte[]> documents = Map.of(
                Format.WORD, DocumentSamples.docx(DocumentSamples.p("INT: So?") + DocumentSamples.p("P01: Yes.")),
                Format.OPEN_DOCUMENT, DocumentSamples.odt("<text:p>INT: So?</text:p><text:p>P01: Yes.</text:p>", ""),
                Format.WORD_97, OldWordSample.of("INT: So?\rP01: Yes.\r"),
                Format.RICH_TEXT, "{\\rtf1 INT: So?\\par P01: Yes.}".getBytes(ISO_8859_1),
                Format.PDF, DocumentSamples.pdf(List.of(List.of("INT: So?", "P01: Yes."))),
                Format.EXCEL, DocumentSamples.xlsx(rows),
                Format.EXCEL_97, DocumentSamples.xls(rows));
        documents.forEach((format, bytes) -> {
            for (String name : List.of(
                    "a.docx", "a.doc", "a.odt", "a.rtf", "a.pdf", "a.xlsx", "a.xls", "a.txt", "a.vtt", "a.json", "a")) {
                Reading reading = TranscriptReader.read("t", name, bytes, ONE);
                assertTrue(
                        reading instanceof Reading.Read read && read.format() == format,
                        format + " called " + name + ": " + reading);
            }
        });
    }

    @Test
    void aFileOfTimesIsReadByItsContentUnlessItsNamePromisesADocument() {
        String subtitles = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v INT>So?\n\n00:02.000 --> 00:03.000\n<v P01>Yes.\n";
        for (String name : List.of("a.txt", "a.srt", "a.json", "a.csv", "a")) {
            assertEquals(List.of("interviewer: So?", "participant: Yes."), Samples.turns(name, subtitles, ONE), name);
        }
        assertEquals(List.of("broken_document a.pdf"), Samples.problems("a.pdf", subtitles, ONE));
    }

    @Test
    void onlyAClosingLineIsTakenFromTheEnd() {
        for (String text : List.of("P01: Yes.\n\u00a0", "P01: Yes.\n", "P01: It was This editable", "", "\u00a0")) {
            assertEquals(text, Characters.withoutFooter(text));
        }
        assertEquals("P01: Yes.", Characters.withoutFooter("P01: Yes.\nMeeting ended after 00:31:46 \ud83d\udc4b\n"));
    }
}
