package org.quotient.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes down the text of a document as its reader meets it: paragraphs, and tables row by row. Each paragraph is set off by
 * a blank line, so that no sentence crosses it; a table row is one paragraph, written by {@link TableRow}.
 */
final class Page {

    private static final String GAP = "\n\n";
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Deque<List<String>> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);
    private int depth;
    private boolean pending;
    private long characters;

    Page() {
        open.push(new ArrayList<>());
    }

    /** A paragraph begins; one inside another is part of it. */
    void openParagraph() {
        depth++;
    }

    void closeParagraph() {
        if (--depth == 0) {
            open.peek().add(taken());
        }
    }

    /** The paragraph ends, but its mark was deleted: the next one goes on with it. */
    void joinParagraph() {
        depth--;
        pending = depth == 0;
    }

    /** Text of the open paragraph; outside of one it is none. */
    void add(String text) {
        if (depth > 0) {
            require(text.length());
            paragraph.append(text);
        }
    }

    /** Whether nothing, or a space, is the last that was written into the paragraph. */
    boolean atSpace() {
        return paragraph.length() == 0 || paragraph.charAt(paragraph.length() - 1) == ' ';
    }

    void openRow() {
        flush();
        open.push(new ArrayList<>());
    }

    void openCell() {
        open.push(new ArrayList<>());
    }

    void closeCell() {
        flush();
        List<String> paragraphs = open.pop();
        open.peek().add(String.join(GAP, paragraphs));
    }

    /** Closes a cell that is none if it is empty: in some formats a cell only ends, and the last one of a row never began. */
    void closeLastCell() {
        closeCell();
        List<String> cells = open.peek();
        if (cells.size() > 1 && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
    }

    void closeRow() {
        List<String> cells = open.pop();
        open.peek().add(TableRow.line(cells));
    }

    void lose(Loss loss) {
        losses.add(loss);
    }

    Document.Prose prose() {
        flush();
        return new Document.Prose(TextDecoder.unixLines(String.join(GAP, open.peekLast())), losses);
    }

    /** Counts what a document says, wherever it is kept. */
    void require(long more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw Refusal.tooLarge("it holds more than " + MOST_CHARACTERS + " characters");
        }
    }

    private void flush() {
        if (pending) {
            pending = false;
            open.peek().add(taken());
        }
    }

    private String taken() {
        pending = false;
        String text = paragraph.toString();
        paragraph.setLength(0);
        return text;
    }
}
