package org.quotient.transcript;

/** The paragraphs and tables of a format that marks only where each ends, in the words of Rich Text. */
final class MarkedPage {

    private final Page page = new Page();
    private boolean inTable;
    private boolean inRow;

    MarkedPage() {
        page.openParagraph();
    }

    void add(String text) {
        if (inTable && !inRow) {
            openRow();
        }
        page.add(text);
    }

    void lose(Loss loss) {
        page.lose(loss);
    }

    /** A control word that ends or begins something; others are none of its business. */
    void mark(String word) {
        switch (word) {
            case "par", "sect", "page", "nestcell" -> endParagraph();
            case "intbl" -> inTable = true;
            case "pard" -> inTable = false;
            case "cell" -> endCell();
            case "row" -> endRow();
            default -> {
                // A matter of looks.
            }
        }
    }

    Document.Prose prose() {
        if (inRow) {
            endRow();
        }
        page.closeParagraph();
        return page.prose();
    }

    private void endParagraph() {
        if (inRow && !inTable) {
            endRow();
        }
        page.closeParagraph();
        page.openParagraph();
    }

    private void openRow() {
        inRow = true;
        page.openRow();
        page.openCell();
    }

    private void endCell() {
        if (!inRow) {
            openRow();
        }
        page.closeParagraph();
        page.closeCell();
        page.openCell();
        page.openParagraph();
    }

    /** What stands behind the last cell is empty, unless the row was never ended. */
    private void endRow() {
        if (inRow) {
            inRow = false;
            page.closeParagraph();
            page.closeLastCell();
            page.closeRow();
            page.openParagraph();
        }
    }
}
