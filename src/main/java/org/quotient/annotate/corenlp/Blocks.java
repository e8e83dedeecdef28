package org.quotient.annotate.corenlp;

import java.util.ArrayList;
import java.util.List;
import org.quotient.corpus.Span;

/**
 * Cuts a very long text into blocks that CoreNLP can hold in memory: behind the last blank line in reach, else the last
 * full stop, else the last space.
 */
final class Blocks {

    static final int MOST_UNITS = 100_000;
    private static final List<String> BREAKS = List.of("\n\n", ". ", "? ", "\n", " ");

    private Blocks() {}

    /** Blocks that follow each other without a gap. */
    static List<Span> of(String text) {
        List<Span> blocks = new ArrayList<>();
        int start = 0;
        while (text.length() - start > MOST_UNITS) {
            int end = end(text, start);
            blocks.add(new Span(start, end));
            start = end;
        }
        blocks.add(new Span(start, text.length()));
        return blocks;
    }

    private static int end(String text, int start) {
        int limit = start + MOST_UNITS;
        for (String mark : BREAKS) {
            int at = text.lastIndexOf(mark, limit - mark.length());
            if (at > start + MOST_UNITS / 2) {
                return at + mark.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
