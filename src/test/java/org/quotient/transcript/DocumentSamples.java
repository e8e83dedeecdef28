package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Documents made for the tests; nobody ever said a word of them. */
final class DocumentSamples {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocumentSamples() {}

    /** What can be written may fail, though not in memory. */
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    /** A Word document with this body, in Word's own XML. */
    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> more) {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
        more.forEach((name, xml) -> parts.put(name, xml.getBytes(UTF_8)));
        return zip(parts);
    }

    /** A header, footer or other part of a Word document. */
    static String part(String body) {
        return "<w:hdr xmlns:w=\"" + WORD + "\">" + body + "</w:hdr>";
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** An OpenDocument text with this body and these master styles. */
    static byte[] odt(String body, String styles) {
        String head = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">";
        return zip(new TreeMap<>(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(UTF_8),
                "content.xml",
                ("<office:document-content" + head + "<office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                        .getBytes(UTF_8),
                "styles.xml",
                ("<office:document-styles" + head + styles + "</office:document-styles>").getBytes(UTF_8))));
    }

    static byte[] xlsx(List<List<Object>> rows) {
        return book(new XSSFWorkbook(), rows);
    }

    static byte[] xls(List<List<Object>> rows) {
        return book(new HSSFWorkbook(), rows);
    }

    private static byte[] book(Workbook book, List<List<Object>> rows) {
        return bytes(out -> {
            try (book) {
                Sheet sheet = book.createSheet();
                for (List<Object> cells : rows) {
                    Row row = sheet.createRow(rows.indexOf(cells));
                    for (int i = 0; i < cells.size(); i++) {
                        if (cells.get(i) instanceof Integer number) {
                            row.createCell(i).setCellValue(number);
                        } else {
                            row.createCell(i).setCellValue(cells.get(i).toString());
                        }
                    }
                }
                book.write(out);
            }
        });
    }

    /** A PDF with these lines on its pages, from the top; an empty line is a gap. */
    static byte[] pdf(List<List<String>> pages) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PdfFonts.install();
                for (List<String> lines : pages) {
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    write(document, page, lines);
                }
                document.save(out);
            }
        });
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 10);
            for (int i = 0; i < lines.size(); i++) {
                content.beginText();
                content.newLineAtOffset(72, 780 - 14 * i);
                content.showText(lines.get(i));
                content.endText();
            }
        }
    }
}
