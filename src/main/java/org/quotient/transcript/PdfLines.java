package org.quotient.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF, each with its place on the page. Counts what it is made to do, for pages can be endless. */
final class PdfLines extends PDFTextStripper {

    private static final long MOST_OPERATORS = 20_000_000;
    private static final long MOST_CHARACTERS = 16 << 20;
    // PDFBox keeps an object for each until the page ends; a dense page has some ten thousand.
    private static final int MOST_ON_PAGE = 200_000;

    /**
     * A line.
     *
     * @param page 0 for the first
     * @param top points from the top of the page to the foot of the line
     */
    record Line(int page, String text, float left, float right, float top) {

        Line with(String other) {
            return new Line(page, other, left, right, top);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float left = Float.MAX_VALUE;
    private float right;
    private float top;
    private int page = -1;
    private long operators;
    private long characters;
    private int onPage;

    PdfLines() {
        setSortByPosition(true);
    }

    /** The lines in the order of pages, from top to bottom. */
    List<Line> lines() {
        return lines;
    }

    @Override
    protected void startPage(PDPage next) {
        page++;
        onPage = 0;
    }

    @Override
    protected void endPage(PDPage last) {
        endLine();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw Refusal.tooLarge("its pages draw more than " + MOST_OPERATORS + " times");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++characters > MOST_CHARACTERS) {
            throw Refusal.tooLarge("it holds more than " + MOST_CHARACTERS + " characters");
        }
        if (++onPage > MOST_ON_PAGE) {
            throw Refusal.tooLarge("a page of it holds more than " + MOST_ON_PAGE + " characters");
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (TextPosition position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            top = position.getYDirAdj();
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = line.toString().replace('\u0000', '\ufffd').strip();
        if (!text.isEmpty()) {
            lines.add(new Line(page, text, left, right, top));
        }
        line.setLength(0);
        left = Float.MAX_VALUE;
        right = 0;
    }
}
