package org.quotient.transcript;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** The text of a PDF: furniture of the pages removed, lines joined to paragraphs, which is a guess and is said. */
final class PdfText {

    private static final int MOST_PAGES = 2_000;
    private static final Set<String> REMARKS =
            Set.of("Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Popup");

    private PdfText() {}

    static Document read(byte[] bytes) throws IOException {
        PdfStreams.requireBounded(bytes);
        PdfFonts.install();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw Refusal.encrypted();
            }
            PdfStreams.requireBounded(document.getDocument());
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Refusal.tooLarge("it has more than " + MOST_PAGES + " pages");
            }
            return read(document);
        } catch (InvalidPasswordException e) {
            throw Refusal.encrypted();
        }
    }

    private static void requireDrawn(PDDocument document) {
        for (PDPage page : document.getPages()) {
            Iterator<PDStream> contents = page.getContentStreams();
            while (contents.hasNext()) {
                if (PdfStreams.isPicture(contents.next().getCOSObject())) {
                    throw Refusal.broken();
                }
            }
        }
    }

    private static Document read(PDDocument document) throws IOException {
        requireDrawn(document);
        PdfLines stripper = new PdfLines();
        stripper.getText(document);
        List<PdfLines.Line> lines = stripper.lines();
        if (lines.isEmpty()) {
            throw Refusal.of("no_text", "it holds no text, perhaps only pictures of it");
        }
        List<PdfLines.Line> kept = PdfFurniture.without(lines);
        Set<Loss> losses = EnumSet.of(Loss.LAYOUT);
        if (kept.size() < lines.size()) {
            losses.add(Loss.PAGE_FURNITURE);
        }
        if (lines.stream().map(PdfLines.Line::page).distinct().count() < document.getNumberOfPages()) {
            losses.add(Loss.PICTURED_PAGES);
        }
        if (hasRemarks(document)) {
            losses.add(Loss.COMMENTS);
        }
        return new Document.Prose(PdfParagraphs.of(kept), losses);
    }

    private static boolean hasRemarks(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (REMARKS.contains(String.valueOf(annotation.getSubtype()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
