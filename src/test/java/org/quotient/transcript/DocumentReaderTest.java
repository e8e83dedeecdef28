package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quotient.transcript.DocumentSamples.docx;
import static org.quotient.transcript.DocumentSamples.odt;
import static org.quotient.transcript.DocumentSamples.p;
import static org.quotient.transcript.DocumentSamples.part;
import static org.quotient.transcript.DocumentSamples.r;
import static org.quotient.transcript.DocumentSamples.xls;
import static org.quotient.transcript.DocumentSamples.xlsx;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the readers of documents take down, format by format. */
class DocumentReaderTest {

    private static final Cast ONE = Cast.alone(List.of("Interviewer", "INT"), "P01");

    private static Reading.Read read(byte[] bytes) {
        Reading reading = TranscriptReader.read("t", "t.bin", bytes, ONE);
        return assertInstanceOf(
                Reading.Read.class,
                reading,
                () -> ((Reading.Rejected) reading).problems().toString());
    }

    private static String reason(byte[] bytes) {
        Reading reading = TranscriptReader.read("t", "t.bin", bytes, ONE);
        return assertInstanceOf(Reading.Rejected.class, reading)
                .problems()
                .get(0)
                .reason();
    }

    private static List<String> turns(byte[] bytes) {
        return read(bytes).transcript().turns().stream()
                .map(turn -> turn.speaker().role().label() + ": " + turn.text())
                .toList();
    }

    private static String text(byte[] bytes) {
        return read(bytes).transcript().text();
    }

    private static byte[] rtf(String body) {
        return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}"
                        + "{\\colortbl;\\red0;}{\\info{\\title No words}}\n" + body + "}")
                .getBytes(ISO_8859_1);
    }

    private static Stream<byte[]> sameInterview() {
        List<List<Object>> rows = List.of(
                List.of("speaker", "text"), List.of("INT", "And supervision?"), List.of("P01", "There is none."));
        return Stream.of(
                docx(p("INT: And supervision?") + p("P01: There is none.")),
                odt("<text:p>INT: And supervision?</text:p><text:p>P01: There is none.</text:p>", ""),
                rtf("INT: And supervision?\\par P01: There is none.\\par"),
                DocumentSamples.pdf(List.of(List.of("INT: And supervision?", "P01: There is none."))),
                xlsx(rows),
                xls(rows));
    }

    @Test
    void theMainPartOfAWordDocumentIsTheOneThatItNames() {
        Map<String, byte[]> parts = new TreeMap<>();
        String body = DocumentSamples.part(p("INT: Pay?") + p("P01: Fine."));
        parts.put("word/document2.xml", body.getBytes(ISO_8859_1));
        parts.put("_rels/.rels", links("/word/document2.xml", "Internal").getBytes(ISO_8859_1));
        assertEquals(List.of("interviewer: Pay?", "participant: Fine."), turns(DocumentSamples.zip(parts)));
        for (String outside : List.of("../document2.xml", "file:///etc/passwd", "http://example.org/x.xml")) {
            parts.put("_rels/.rels", links(outside, "Internal").getBytes(ISO_8859_1));
            assertEquals("broken_document", reason(DocumentSamples.zip(parts)));
        }
        parts.put("_rels/.rels", links("word/document2.xml", "External").getBytes(ISO_8859_1));
        assertEquals("broken_document", reason(DocumentSamples.zip(parts)));
    }

    private static String links(String target, String mode) {
        return "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/officeDocument\" TargetMode=\"" + mode + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    @ParameterizedTest
    @MethodSource("sameInterview")
    void oneInterviewIsTheSameInEveryFormatWhateverItsFileIsCalled(byte[] bytes) {
        assertEquals(List.of("interviewer: And supervision?", "participant: There is none."), turns(bytes));
    }

    @Test
    void theFormatIsToldByTheContent() {
        assertEquals(
                List.of("word", "open_document", "rich_text", "pdf", "excel", "excel_97"),
                sameInterview().map(bytes -> read(bytes).format().label()).toList());
    }

    @Test
    void aWordDocumentOfAnotherProgramIsRead() {
        byte[] bytes = DocumentSamples.bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("INT: So?");
                document.createParagraph().createRun().setText("P01: Well.");
                document.write(out);
            }
        });
        assertEquals("INT: So?\n\nP01: Well.", text(bytes));
    }

    @Test
    void aLabelOnItsOwnLineReachesOverTheParagraphsBelow() {
        assertEquals(
                List.of("interviewer: So?", "participant: Well.\n\nIt depends."),
                turns(docx(p("INT:") + p("So?") + p("P01:") + p("Well.") + p("It depends."))));
    }

    @Test
    void aBinaryWordDocumentIsReadAsItsNewForm() {
        byte[] word = OldWordSample.of(
                "INT: So?\rP01: We <never >(always )met.\rINT\u0007Oh – café?\u0007\u0007P01: \u0013 PAGE \u0014Yes\u0015.\r");
        assertEquals(
                List.of(
                        "interviewer: So?",
                        "participant: We always met.",
                        "interviewer: Oh – café?",
                        "participant: Yes."),
                turns(word));
        assertEquals(Set.of(Loss.CHANGES), read(word).losses());
        assertEquals("word_97", read(word).format().label());
    }

    @Test
    void aTableOfTwoColumnsIsSpeakerAndText() {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        byte[] word = docx("<w:tbl>" + row.formatted(p("INT"), p("So?"))
                + row.formatted(p("P01"), p("Well.") + p("It depends.")) + "</w:tbl>");
        assertEquals(List.of("interviewer: So?", "participant: Well.\n\nIt depends."), turns(word));
        String open = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
        byte[] odt = odt(
                "<table:table>" + open.formatted("INT", "So?") + open.formatted("P01", "Well.") + "</table:table>", "");
        assertEquals(List.of("interviewer: So?", "participant: Well."), turns(odt));
        byte[] rich = rtf("\\trowd\\pard\\intbl INT\\cell So?\\cell\\row\\trowd\\pard\\intbl P01\\cell Well.\\par It"
                + " depends.\\cell\\row\\pard");
        assertEquals(List.of("interviewer: So?", "participant: Well.\n\nIt depends."), turns(rich));
    }

    @Test
    void aNumberOrTimeBeforeTheSpeakerStaysBeforeTheLabel() {
        assertEquals("[00:19] P01: Well.", TableRow.line(List.of("[00:19]", "P01", "Well.")));
        assertEquals("12 P01: Well.", TableRow.line(List.of("12", "P01", "Well.")));
        assertEquals("Only this.", TableRow.line(List.of("Only this.")));
    }

    @Test
    void tablesStayWhereTheyStand() {
        byte[] word = docx(p("INT: So?") + "<w:tbl><w:tr><w:tc>" + p("P01") + "</w:tc><w:tc>" + p("Well.")
                + "</w:tc></w:tr></w:tbl>" + p("INT: Oh."));
        assertEquals("INT: So?\n\nP01: Well.\n\nINT: Oh.", text(word));
    }

    @Test
    void trackedChangesAreReadAsAccepted() {
        byte[] word =
                docx(p("INT: So?") + "<w:p>" + r("P01: We ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                        + "<w:ins>" + r("always ") + "</w:ins>" + r("met.") + "</w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("Twice ") + "</w:p>" + p("a week."));
        assertEquals("INT: So?\n\nP01: We always met.\n\nTwice a week.", text(word));
        assertEquals(Set.of(Loss.CHANGES), read(word).losses());
        byte[] rich = rtf("INT: So?\\par P01: We {\\deleted never }{\\revised always }met.\\par");
        assertEquals("P01: We always met.", text(rich).strip().split("\n\n")[1]);
        assertEquals(Set.of(Loss.CHANGES), read(rich).losses());
        byte[] open = odt(
                "<text:tracked-changes><text:p>never</text:p></text:tracked-changes>"
                        + "<text:p>INT: So?</text:p><text:p>P01: We met.</text:p>",
                "");
        assertEquals("INT: So?\n\nP01: We met.", text(open));
        assertEquals(Set.of(Loss.CHANGES), read(open).losses());
    }

    @Test
    void whatStandsBesideTheTextIsLeftOutAndSaid() {
        Set<Loss> all = Set.of(Loss.HEADERS_FOOTERS, Loss.NOTES, Loss.COMMENTS, Loss.TEXT_BOXES);
        byte[] word = docx(
                p("INT: So?") + "<w:p>" + r("P01: Well.") + "<w:r><w:footnoteReference/><w:commentReference/>"
                        + "<w:txbxContent>" + p("Box") + "</w:txbxContent></w:r></w:p>",
                Map.of("word/header1.xml", part(p("Study 7")), "word/footer1.xml", part("<w:p/>")));
        assertEquals("INT: So?\n\nP01: Well.", text(word));
        assertEquals(all, read(word).losses());
        byte[] open = odt(
                "<text:p>INT: So?</text:p><text:p>P01: Well.<text:note><text:p>Note</text:p></text:note>"
                        + "<office:annotation><text:p>Hm</text:p></office:annotation>"
                        + "<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame></text:p>",
                "<style:header><text:p>Study 7</text:p></style:header>");
        assertEquals("INT: So?\n\nP01: Well.", text(open));
        assertEquals(all, read(open).losses());
        byte[] rich = rtf("{\\header Study 7}INT: So?\\par P01: Well.{\\footnote {\\chftn} Note}"
                + "{\\*\\annotation Hm}{\\shp{\\*\\shpinst{\\shptxt Box}}}");
        assertEquals("INT: So?\n\nP01: Well.", text(rich));
        assertEquals(all, read(rich).losses());
    }

    @Test
    void anEmptyHeaderIsNoLoss() {
        byte[] word = docx(p("P01: Well."), Map.of("word/header1.xml", part("<w:p/>")));
        assertEquals(Set.of(), read(word).losses());
    }

    @Test
    void tabsBreaksAndFieldsOfWordAreText() {
        byte[] word = docx("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + r("P01:") + "<w:r><w:tab/><w:t>Well,</w:t>"
                + "<w:br/><w:t>a co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:instrText> PAGE </w:instrText></w:r></w:p>");
        assertEquals("P01:\tWell,\na co-op", text(word));
    }

    @Test
    void whiteSpaceOfOpenDocumentIsWhatTheFormatSays() {
        byte[] open = odt(
                "<text:h>INT:  So?\n</text:h><text:list><text:list-item><text:p><text:s text:c=\"3\"/>"
                        + "<text:tab/>P01: Well<text:span>, </text:span>  yes.<text:line-break/>No.</text:p>"
                        + "</text:list-item></text:list>",
                "");
        assertEquals("INT: So? \n\n   \tP01: Well, yes.\nNo.", text(open));
    }

    @Test
    void charactersThatXmlForbidsAreReplacedOneForOne() {
        assertEquals("P01: a\ufffdb", text(docx(p("P01: a\u0001b"))));
    }

    @Test
    void charactersOfRichTextAreDecodedByTheirFont() {
        String cyrillic = new String(new byte[] {(byte) 0xcf}, Charset.forName("windows-1251"));
        byte[] rich = rtf("P01: It\\rquote s caf\\'e9, {\\f1 \\'cf}, \\u8211? \\u-10179?\\u-8704?\\~\\{a\\}");
        assertEquals("P01: It’s café, " + cyrillic + ", – \ud83d\ude00\u00a0{a}", text(rich));
    }

    @Test
    void sheetsHaveTheColumnsOfTurnTables() {
        List<List<Object>> rows = List.of(
                List.of("Turn", "start", "Text", "Speaker", "transcript_id"),
                List.of(2, "0:04", "There is none.\nNone.", "P01", "t7"),
                List.of(1, "0:01", "And supervision?", "INT", "t7"));
        for (byte[] bytes : List.of(xlsx(rows), xls(rows))) {
            assertEquals(List.of("interviewer: And supervision?", "participant: There is none.\nNone."), turns(bytes));
            assertEquals(Set.of(Loss.OTHER_COLUMNS), read(bytes).losses());
        }
    }

    @Test
    void aSheetThatIsNoTurnTableIsRejectedWithAReason() {
        assertEquals("no_turn_table", reason(xlsx(List.of(List.of("who", "what"), List.of("P01", "Well.")))));
        assertEquals("empty", reason(xls(List.of())));
        List<Object> head = List.of("transcript_id", "turn", "speaker", "text");
        assertEquals(
                "several_transcripts",
                reason(xlsx(List.of(head, List.of("a", 1, "INT", "So?"), List.of("b", 2, "P01", "Well.")))));
        assertEquals(
                "duplicate_row",
                reason(xlsx(List.of(head, List.of("a", 1, "INT", "So?"), List.of("a", 1, "P01", "Well.")))));
        assertEquals("bad_turn_number", reason(xls(List.of(head, List.of("a", "one", "P01", "Well.")))));
    }

    @Test
    void theRowOfAnUnexplainedSpeakerIsSaid() {
        byte[] bytes = xlsx(List.of(
                List.of("speaker", "text"),
                List.of("INT", "So?"),
                List.of("P01", "Well."),
                List.of("Nurse", "Sorry!")));
        Reading.Rejected rejected =
                assertInstanceOf(Reading.Rejected.class, TranscriptReader.read("t", "t.xlsx", bytes, ONE));
        assertTrue(rejected.problems().get(0).toString().endsWith("(t.xlsx, row:4)"));
    }

    @Test
    void fieldsWithoutAResultEndWhereTheyEnd() {
        byte[] word = OldWordSample.of(
                "INT: \u0013 XE rota \u0015So?\rP01: \u0013 LINK \u0013 REF a \u0014b\u0015 c \u0014The"
                        + " \u0013 SYMBOL 1 \u0015rota\u0015 is.\rINT: Oh.\r");
        Document.Prose prose = prose(word);
        assertEquals("INT: So?\n\nP01: The rota is.\n\nINT: Oh.\n\n", prose.text());
        assertEquals(Set.of(), prose.losses());
    }

    @Test
    void aFieldThatNeverEndsIsSaid() {
        Document.Prose prose = prose(OldWordSample.of("INT: So?\rP01: Well, \u0013 XE the rota.\r"));
        assertEquals(Set.of(Loss.OPEN_FIELD), prose.losses());
    }

    private static Document.Prose prose(byte[] word) {
        try {
            return assertInstanceOf(Document.Prose.class, OldWordDocument.read(word));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
