package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The text of a Word document: its paragraphs and tables in the order of the page, each set off by a blank line, without headers and
 * footers. A table row becomes one line, its first cell followed by a colon as a label would be.
 */
final class WordDocument {

    private static final long LARGEST_PART = 256L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private WordDocument() {}

    /** The text with LF line ends; empty if the bytes are no Word document that can be opened. */
    static Optional<String> text(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return Optional.of(TextDecoder.unixLines(lines(document)));
        } catch (IOException | RuntimeException e) {
            // POI answers broken and encrypted files with many kinds of exception, some of which quote the content.
            return Optional.empty();
        }
    }

    private static String lines(IBody body) {
        StringJoiner lines = new StringJoiner("\n\n");
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(words(paragraph));
            } else if (element instanceof XWPFSDT control) {
                lines.add(control.getContent().getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> lines.add(line(row)));
            }
        }
        return lines.toString();
    }

    /** The paragraph without its footnotes, which POI writes behind it. */
    private static String words(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        String notes = paragraph.getFootnoteText();
        return notes.isEmpty() || !text.endsWith(notes) ? text : text.substring(0, text.length() - notes.length());
    }

    private static String line(XWPFTableRow row) {
        StringJoiner cells = new StringJoiner(" ");
        for (XWPFTableCell cell : row.getTableCells()) {
            String text = lines(cell);
            boolean label = cells.length() == 0 && row.getTableCells().size() > 1 && !text.isBlank();
            cells.add(label && !text.strip().endsWith(":") ? text.strip() + ":" : text);
        }
        return cells.toString();
    }
}
