package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Small files that want to fill the memory, made when they are asked for. */
final class HostileSamples {

    private static final int MANY = 1 << 20;
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private HostileSamples() {}

    /** Each by a name that says what it does. */
    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> samples = new LinkedHashMap<>();
        texts(samples);
        archives(samples);
        samples.put("nested.rtf", () -> ("{\\rtf1" + "{".repeat(8 * MANY)).getBytes(ISO_8859_1));
        samples.put("fonts.rtf", () -> ("{\\rtf1{\\fonttbl" + "{\\f0 A;}".repeat(MANY) + "}}").getBytes(ISO_8859_1));
        samples.put("cells.rtf", () -> ("{\\rtf1 " + "\\intbl\\cell ".repeat(MANY) + "\\row}").getBytes(ISO_8859_1));
        samples.put("nested.pdf", () -> ("%PDF-1.4\n1 0 obj " + "[".repeat(4 * MANY)).getBytes(ISO_8859_1));
        samples.put("onepage.pdf", HostileSamples::crowdedPage);
        samples.put("forms.pdf", HostileSamples::formsOfForms);
        samples.put("picture.pdf", HostileSamples::pageThatIsAPicture);
        samples.put("packed.pdf", HostileSamples::objectsInAPicture);
        return samples;
    }

    private static void texts(Map<String, Supplier<byte[]>> samples) {
        samples.put("lines.txt", () -> "\n".repeat(16 * MANY).concat("x").getBytes(UTF_8));
        samples.put("letters.txt", () -> "a\n".repeat(8 * MANY).getBytes(UTF_8));
        samples.put("labels.txt", () -> "P01: a\nINT: b\n".repeat(2 * MANY).getBytes(UTF_8));
        samples.put("tabs.txt", () -> "a\tb\n".repeat(4 * MANY).getBytes(UTF_8));
        samples.put("cells.txt", () -> ("0:01" + "\t".repeat(16 * MANY)).getBytes(UTF_8));
        samples.put("brackets.txt", () -> ("P01: " + "[".repeat(16 * MANY)).getBytes(UTF_8));
        samples.put("noise.txt", () -> ("P01: " + "[x]".repeat(5 * MANY)).getBytes(UTF_8));
        samples.put("cues.vtt", () -> ("WEBVTT\n\n" + "0:1.0 --> 0:2.0\na\n\n".repeat(MANY)).getBytes(UTF_8));
        samples.put("values.json", () -> ("{\"segments\":[" + "{},".repeat(5 * MANY) + "{}]}").getBytes(UTF_8));
        samples.put("nested.json", () -> ("{\"segments\":" + "[".repeat(8 * MANY)).getBytes(UTF_8));
        samples.put("number.json", () -> ("{\"segments\":" + "9".repeat(8 * MANY) + "}").getBytes(UTF_8));
    }

    private static void archives(Map<String, Supplier<byte[]>> samples) {
        samples.put("bomb.docx", () -> DocumentSamples.zip(Map.of("word/document.xml", new byte[100 * MANY])));
        samples.put(
                "picture.docx",
                () -> DocumentSamples.zip(
                        new TreeMap<>(Map.of("word/a.png", new byte[150 * MANY], "word/b.png", new byte[150 * MANY]))));
        samples.put("tables.docx", () -> DocumentSamples.docx("<w:tbl>".repeat(MANY) + "</w:tbl>".repeat(MANY)));
        samples.put(
                "cells.docx",
                () -> DocumentSamples.docx("<w:tbl><w:tr>" + varied("<w:tc><w:p/></w:tc>") + "</w:tr></w:tbl>"));
        samples.put("paragraphs.docx", () -> DocumentSamples.docx(varied("<w:p/>")));
        samples.put("attributes.docx", () -> DocumentSamples.docx("<w:p a=\"" + varied("a") + "\"/>"));
        samples.put(
                "spaces.odt",
                () -> DocumentSamples.odt("<text:p>" + "<text:s text:c=\"9999\"/>".repeat(1 << 15) + "</text:p>", ""));
        samples.put("strings.xlsx", HostileSamples::sharedStrings);
        samples.put("cells.xlsx", HostileSamples::emptyCells);
        samples.put("rows.xlsx", () -> workbook(rows(MANY / 2), "a"));
        samples.put("sheets.xlsx", HostileSamples::oneSheetAsMany);
    }

    /** Repeated with a number each time, so that it packs badly enough not to look like a bomb. */
    private static String varied(String xml) {
        return varied(xml, MANY);
    }

    private static String varied(String xml, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(xml).append(xml.endsWith(">") ? "<!--" + i * 7919L + "-->" : i * 7919L);
        }
        return all.toString();
    }

    /** One long text that many cells name. */
    private static byte[] sharedStrings() {
        StringBuilder rows = new StringBuilder("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>");
        for (int i = 0; i < 1 << 17; i++) {
            rows.append("<row r=\"").append(i + 2).append("\"><c t=\"s\"><v>2</v></c><c t=\"s\"><v>2</v></c></row>");
        }
        return workbook(rows.toString(), "speaker", "text", "word ".repeat(1 << 16));
    }

    private static byte[] emptyCells() {
        return workbook("<row>" + varied("<c><v>1</v></c>") + "</row>", "a");
    }

    private static String rows(int number) {
        return varied("<row><c><v>1</v></c><c><v>1</v></c></row>", number);
    }

    /** A hundred names of one sheet, which fills a tenth of the memory. */
    private static byte[] oneSheetAsMany() {
        return listed("<sheet name=\"a\" r:id=\"r1\"/>".repeat(100), rows(MANY / 8), "a");
    }

    private static byte[] workbook(String rows, String... strings) {
        return listed("<sheet name=\"a\" r:id=\"r1\"/>", rows, strings);
    }

    /** @param sheets as the workbook lists them */
    private static byte[] listed(String sheets, String rows, String... strings) {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder shared = new StringBuilder("<sst xmlns=\"" + SHEET + "\">");
        for (String string : strings) {
            shared.append("<si><t>").append(string).append("</t></si>");
        }
        return DocumentSamples.zip(new TreeMap<>(Map.of(
                "xl/workbook.xml",
                ("<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + relations + "\"><sheets>" + sheets
                                + "</sheets></workbook>")
                        .getBytes(UTF_8),
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(UTF_8),
                "xl/sharedStrings.xml",
                shared.append("</sst>").toString().getBytes(UTF_8),
                "xl/worksheets/sheet1.xml",
                ("<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>")
                        .getBytes(UTF_8))));
    }

    /** A page with more characters than any reader sees on one. */
    private static byte[] crowdedPage() {
        return pdf((document, page) -> {
            String text = "BT /F1 1 Tf (" + "word ".repeat(3 * MANY) + ") Tj ET";
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(text.getBytes(ISO_8859_1));
            }
            page.setContents(content);
        });
    }

    /** Each form draws the one before it four times. */
    private static byte[] formsOfForms() {
        return pdf((document, page) -> {
            COSStream last = null;
            for (int i = 0; i < 40; i++) {
                PDFormXObject form = new PDFormXObject(new PDStream(document));
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.COURIER));
                String body = "BT /F1 9 Tf (word) Tj ET";
                if (last != null) {
                    resources.getCOSObject().setItem(COSName.XOBJECT, new COSDictionary());
                    resources.put(COSName.getPDFName("X"), new PDFormXObject(last));
                    body = "/X Do ".repeat(4);
                }
                form.setResources(resources);
                try (OutputStream out = form.getContentStream().createOutputStream()) {
                    out.write(body.getBytes(ISO_8859_1));
                }
                last = form.getCOSObject();
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), new PDFormXObject(last));
            page.setResources(resources);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream()) {
                out.write("/X Do".getBytes(ISO_8859_1));
            }
            page.setContents(content);
        });
    }

    /** What a page draws, marked as a picture: 300 MB of open brackets. */
    private static byte[] pageThatIsAPicture() {
        return pdf((document, page) -> {
            PDStream content = new PDStream(document);
            content.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 300; i++) {
                    out.write("(".repeat(MANY).getBytes(ISO_8859_1));
                }
            }
            page.setContents(content);
        });
    }

    /** Packed objects of 300 MB, marked as a picture behind a string that looks as if an object began in it. */
    private static byte[] objectsInAPicture() {
        byte[] objects = DocumentSamples.bytes(out -> {
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write("2 0 ".getBytes(ISO_8859_1));
                for (int i = 0; i < 300; i++) {
                    deflater.write("(".repeat(MANY).getBytes(ISO_8859_1));
                }
            }
        });
        return DocumentSamples.bytes(out -> {
            String head = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
            String packed = "3 0 obj\n<</N 1/First 4/Filter/FlateDecode/Length " + objects.length
                    + "/Pad(\nendobj\n3 0 obj)/Subtype/Image>>\nstream\n";
            out.write((head + packed).getBytes(ISO_8859_1));
            out.write(objects);
            out.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
            int at = out.size();
            out.write(("4 0 obj\n<</Type/XRef/Size 5/Root 1 0 R/W[1 3 1]/Length 25>>\nstream\n").getBytes(ISO_8859_1));
            int packedAt = head.length();
            out.write(new byte[] {0, 0, 0, 0, 0, 1, 0, 0, 9, 0, 2, 0, 0, 3, 0, 1, 0, 0, (byte) packedAt, 0});
            out.write(new byte[] {1, (byte) (at >> 16), (byte) (at >> 8), (byte) at, 0});
            out.write(("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF").getBytes(ISO_8859_1));
        });
    }

    private interface Drawing {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] pdf(Drawing drawing) {
        return DocumentSamples.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.COURIER));
                page.setResources(resources);
                document.addPage(page);
                drawing.on(document, page);
                document.save(out);
            }
        });
    }
}
