package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * The text of a binary Word document (.doc, Word 97 and later): paragraphs and tables in order, as they read when all
 * tracked changes are accepted. Headers, footers, notes, comments and text boxes are left out, which is said.
 */
final class OldWordDocument {

    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final MarkedPage page = new MarkedPage();
    /** The open fields, the innermost first: whether in its code, which nobody sees, or in its result. */
    private final Deque<Part> fields = new ArrayDeque<>();

    private int codes;

    private enum Part {
        CODE,
        RESULT
    }

    private OldWordDocument() {}

    static Document read(byte[] bytes) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            OldWordDocument reader = new OldWordDocument();
            reader.losses(document);
            Range body = document.getRange();
            for (int i = 0; i < body.numParagraphs(); i++) {
                reader.add(body.getParagraph(i));
            }
            if (reader.isHidden()) {
                reader.page.lose(Loss.OPEN_FIELD);
            }
            return reader.page.prose();
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted();
        } catch (OldWordFileFormatException e) {
            throw Refusal.of("old_format", "it is of Word 95 or before; save it as .docx");
        }
    }

    private void losses(HWPFDocument document) {
        lose(document.getHeaderStoryRange(), Loss.HEADERS_FOOTERS);
        lose(document.getFootnoteRange(), Loss.NOTES);
        lose(document.getEndnoteRange(), Loss.NOTES);
        lose(document.getCommentsRange(), Loss.COMMENTS);
        lose(document.getMainTextboxRange(), Loss.TEXT_BOXES);
    }

    private void lose(Range story, Loss loss) {
        if (story.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            page.lose(loss);
        }
    }

    private void add(Paragraph paragraph) {
        page.mark(paragraph.isInTable() ? "intbl" : "pard");
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isMarkedInserted()) {
                page.lose(Loss.CHANGES);
            }
            if (!run.isMarkedDeleted()) {
                add(run.text());
            }
        }
        if (paragraph.isTableRowEnd()) {
            page.mark("row");
        }
    }

    private void add(String text) {
        StringBuilder words = new StringBuilder();
        for (char unit : text.toCharArray()) {
            if (isFieldMark(unit) || isHidden()) {
                continue;
            }
            String word = mark(unit);
            if (!word.isEmpty()) {
                page.add(words.toString());
                words.setLength(0);
                page.mark(word);
            } else {
                words.append(plain(unit));
            }
        }
        page.add(words.toString());
    }

    /** Fields such as index entries end without a result. */
    private boolean isFieldMark(char unit) {
        switch (unit) {
            case FIELD -> open(Part.CODE);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    close();
                    open(Part.RESULT);
                }
            }
            case FIELD_END -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open(Part part) {
        fields.push(part);
        codes += part == Part.CODE ? 1 : 0;
    }

    private void close() {
        codes -= fields.poll() == Part.CODE ? 1 : 0;
    }

    private boolean isHidden() {
        return codes > 0;
    }

    private static String mark(char unit) {
        return switch (unit) {
            case '\r', '\f' -> "par";
            case '\u0007' -> "cell";
            default -> "";
        };
    }

    private static String plain(char unit) {
        return switch (unit) {
            case '\u000b' -> "\n";
            case '\u001e' -> "-";
            case '\t', '\n' -> String.valueOf(unit);
            default -> unit < ' ' ? "" : String.valueOf(unit);
        };
    }
}
