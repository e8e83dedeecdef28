package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quotient.transcript.DocumentSamples.docx;
import static org.quotient.transcript.DocumentSamples.odt;
import static org.quotient.transcript.DocumentSamples.p;
import static org.quotient.transcript.DocumentSamples.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Problem;

/** Files that want to do harm, or are only broken, are rejected with a reason. */
class HostileDocumentTest {

    private static final Cast ONE = Cast.alone(List.of("INT"), "P01");
    private static final String SECRET = "Zanzibar";

    private static Problem problem(byte[] bytes, String file) {
        Reading reading = TranscriptReader.read("t", file, bytes, ONE);
        return assertInstanceOf(Reading.Rejected.class, reading).problems().get(0);
    }

    private static String reason(byte[] bytes) {
        return problem(bytes, "t.bin").reason();
    }

    @Test
    void aZipBombIsTooLarge() {
        byte[] blank = new byte[100 << 20];
        assertEquals("too_large", reason(zip(Map.of("word/document.xml", blank))));
        assertEquals("too_large", reason(zip(Map.of("mimetype", blank, "content.xml", blank))));
        assertEquals(
                "too_large",
                reason(zip(new TreeMap<>(Map.of("word/a", blank, "word/b", blank, "word/media/c", blank)))));
    }

    @Test
    void whatIsOnlyStoredHasNotExpanded() throws IOException {
        byte[] body = ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + p("INT: So?") + p("P01: " + "We met. ".repeat(200_000)) + "</w:body></w:document>")
                .getBytes(UTF_8);
        ZipEntry entry = new ZipEntry("word/document.xml");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(body.length);
        CRC32 sum = new CRC32();
        sum.update(body);
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(body);
        }
        Reading reading = TranscriptReader.read("t", "t.docx", bytes.toByteArray(), ONE);
        assertInstanceOf(Reading.Read.class, reading, "1.6 MB that were never packed");
    }

    @Test
    void anArchiveOfTooManyPartsIsTooLarge() {
        Map<String, byte[]> parts = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        assertEquals("too_large", reason(zip(parts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../word/document.xml", "/etc/passwd", "word\\document.xml", "C:/word.xml"})
    void namesThatLeadOutOfTheArchiveAreRefused(String name) {
        assertEquals("unsafe_archive", reason(zip(Map.of(name, new byte[0]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>",
                "<!DOCTYPE d SYSTEM \"http://example.org/d.dtd\"><d/>"
            })
    void entitiesAndDeclarationsAreRefused(String xml) {
        assertEquals("unsafe_xml", reason(zip(Map.of("word/document.xml", xml.getBytes(UTF_8)))));
        assertEquals("unsafe_xml", reason(zip(Map.of("content.xml", xml.getBytes(UTF_8)))));
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertEquals("too_deep", reason(docx("<w:tbl>".repeat(2_000) + "</w:tbl>".repeat(2_000))));
        assertEquals("too_deep", reason(("{\\rtf1" + "{".repeat(1_000_000)).getBytes(ISO_8859_1)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        "broken_document",
                        reason(("%PDF-1.4\n1 0 obj " + "[".repeat(5_000_000)).getBytes(ISO_8859_1))));
    }

    @Test
    void spacesThatAreOnlyCountedDoNotFillTheMemory() {
        String spaces = "<text:s text:c=\"9999\"/>".repeat(20_000);
        assertEquals("too_large", reason(odt("<text:p>" + spaces + "</text:p>", "")));
    }

    @Test
    void aPageThatExpandsIsTooLarge() {
        assertEquals("too_large", reason(pdf(COSName.FLATE_DECODE, packed(new byte[140 << 20]))));
        byte[] runs = new byte[3 << 20];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        assertEquals("too_large", reason(pdf(COSName.RUN_LENGTH_DECODE, runs)), "128 times the byte that follows");
    }

    @Test
    void aSheetOfTooManyCellsIsTooLarge() {
        assertEquals("too_large", reason(HostileSamples.all().get("rows.xlsx").get()));
    }

    @Test
    void aPictureMayBeAsLargeAsItLikes() {
        byte[] pdf = DocumentSamples.bytes(out -> {
            try (PDDocument document =
                    Loader.loadPDF(DocumentSamples.pdf(List.of(List.of("INT: So?", "P01: We met."))))) {
                COSStream picture = document.getDocument().createCOSStream();
                try (OutputStream body = picture.createRawOutputStream()) {
                    body.write(packed(new byte[140 << 20]));
                }
                picture.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                picture.setItem(COSName.TYPE, COSName.XOBJECT);
                picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
                PDPage page = document.getPage(0);
                picture.setInt(COSName.WIDTH, 1);
                picture.setInt(COSName.HEIGHT, 140 << 20);
                PDImageXObject image = new PDImageXObject(new PDStream(picture), page.getResources());
                try (PDPageContentStream content =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
                    content.drawImage(image, 0, 0, 9, 9);
                }
                document.save(out);
            }
        });
        Reading reading = TranscriptReader.read("t", "t.pdf", pdf, ONE);
        assertEquals(List.of("interviewer: So?", "participant: We met."), Samples.turns(reading));
    }

    private static byte[] packed(byte[] content) {
        return DocumentSamples.bytes(out -> {
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(content);
            }
        });
    }

    private static byte[] pdf(COSName filter, byte[] content) {
        return DocumentSamples.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                COSStream stream = document.getDocument().createCOSStream();
                try (OutputStream body = stream.createRawOutputStream()) {
                    body.write(content);
                }
                stream.setItem(COSName.FILTER, filter);
                page.setContents(new PDStream(stream));
                document.addPage(page);
                document.save(out);
            }
        });
    }

    @Test
    void encryptedFilesSayWhatToDo() {
        byte[] pdf = DocumentSamples.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
                document.save(out);
            }
        });
        assertEquals("encrypted", reason(pdf));
        byte[] office = DocumentSamples.bytes(out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(new byte[9]), "EncryptedPackage");
                system.writeFilesystem(out);
            }
        });
        assertEquals("encrypted", reason(office));
        byte[] open = zip(Map.of(
                "content.xml", new byte[] {1, 2}, "META-INF/manifest.xml", "<m:encryption-data/>".getBytes(UTF_8)));
        assertEquals("encrypted", reason(open));
    }

    @Test
    void aPdfOfPicturesHasNoText() {
        byte[] pdf = DocumentSamples.pdf(List.of(List.of(), List.of()));
        assertEquals("no_text", reason(pdf));
    }

    @Test
    void aNameThatPromisesADocumentIsNotBelieved() {
        byte[] text = ("INT: So?\nP01: " + SECRET).getBytes(UTF_8);
        for (String ending : List.of("docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls")) {
            assertEquals("broken_document", problem(text, "t." + ending).reason());
        }
        assertEquals(
                "unsupported_format",
                problem(zip(Map.of("a.txt", text)), "t.zip").reason());
    }

    @Test
    void richTextThatIsCutOffIsRefused() {
        assertEquals("broken_document", reason("{\\rtf1 INT: So?\\par P01: We".getBytes(ISO_8859_1)));
    }

    /** Every reader answers every mutation with a reading, in bounded time, without words of the file in its problems. */
    @Test
    void mutatedFilesAreReadOrRejectedAndNothingElse() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<byte[]> samples = samples();
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = mutated(samples.get(round % samples.size()), random);
            String where = "seed " + seed + ", round " + round;
            Reading reading = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> TranscriptReader.read("t", "t.bin", bytes, ONE), where);
            if (reading instanceof Reading.Rejected rejected) {
                assertFalse(rejected.problems().isEmpty(), where);
                rejected.problems()
                        .forEach(problem -> assertFalse(problem.toString().contains(SECRET), where));
            }
        }
    }

    private static List<byte[]> samples() {
        List<List<Object>> rows =
                List.of(List.of("speaker", "text"), List.of("INT", "So?"), List.of("P01", SECRET + "."));
        String rich = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 A;}}INT: So?\\par P01: " + SECRET
                + "\\u8211?\\'e9{\\f0\\'82\\'a0}{\\*\\x y}\\trowd\\intbl a\\cell b\\cell\\row}";
        return List.of(
                docx(p("INT: So?") + p("P01: " + SECRET)),
                odt("<text:p>INT: So?</text:p><text:p>P01: " + SECRET + "</text:p>", ""),
                rich.getBytes(ISO_8859_1),
                DocumentSamples.pdf(List.of(List.of("INT: So?", "P01: " + SECRET), List.of("INT: Oh."))),
                DocumentSamples.xlsx(rows),
                DocumentSamples.xls(rows),
                OldWordSample.of("INT: So?\rP01: " + SECRET + "\u0007\u0007INT: Oh.\r"));
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            ByteArrayOutputStream twice = new ByteArrayOutputStream();
            int cut = random.nextInt(bytes.length);
            twice.write(bytes, 0, cut);
            twice.write(bytes, random.nextInt(cut + 1), bytes.length - cut);
            return twice.toByteArray();
        }
        return bytes;
    }

    @Test
    void randomBytesBehindEveryMarkAreRejected() {
        long seed = 20261123;
        Random random = new Random(seed);
        byte[][] marks = {
            {'P', 'K', 3, 4},
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "{\\rtf1".getBytes(UTF_8),
            "%PDF-1.7\n".getBytes(UTF_8)
        };
        for (int round = 0; round < 400; round++) {
            byte[] bytes = new byte[16 + random.nextInt(2_000)];
            random.nextBytes(bytes);
            byte[] mark = marks[round % marks.length];
            System.arraycopy(mark, 0, bytes, 0, mark.length);
            assertTrue(
                    TranscriptReader.read("t", "t.bin", bytes, ONE) instanceof Reading.Rejected,
                    "seed " + seed + ", round " + round);
        }
    }
}
