package org.quotient.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a library makes of a file by itself: its characters, without speakers, turns, limits or places. */
final class RawText {

    private RawText() {}

    /** The library that is compared. */
    static String library(String name) {
        return switch (ending(name)) {
            case "docx", "odt", "xlsx" -> "unzip and StAX of the JDK";
            case "doc" -> "POI WordExtractor";
            case "xls" -> "POI ExcelExtractor";
            case "pdf" -> "PDFBox PDFTextStripper";
            case "rtf" -> "Swing RTFEditorKit";
            case "json" -> "Jackson readTree";
            default -> "UTF-8 to a String";
        };
    }

    /** How many characters it finds. */
    static int length(String name, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (ending(name)) {
            case "docx" -> zipped(bytes, "word/document.xml");
            case "odt" -> zipped(bytes, "content.xml");
            case "xlsx" -> zipped(bytes, "xl/sharedStrings.xml") + zipped(bytes, "xl/worksheets/sheet1.xml");
            case "doc" -> {
                try (WordExtractor extractor = new WordExtractor(in)) {
                    yield extractor.getText().length();
                }
            }
            case "xls" -> {
                try (ExcelExtractor extractor = new ExcelExtractor(new POIFSFileSystem(in))) {
                    yield extractor.getText().length();
                }
            }
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(document).length();
                }
            }
            case "rtf" -> rich(in);
            case "json" -> new ObjectMapper().readTree(bytes).size();
            default -> new String(bytes, UTF_8).length();
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static int rich(InputStream in) throws IOException {
        RTFEditorKit kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        try {
            kit.read(in, document, 0);
        } catch (BadLocationException e) {
            throw new IOException(e);
        }
        return document.getLength();
    }

    private static int zipped(byte[] bytes, String part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return characters(zip);
                }
            }
            return 0;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static int characters(InputStream xml) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(xml);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.length();
    }
}
