package org.quotient.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a transcript at the lines that begin with {@code **Name:**}; what stands before the first is nobody's turn. */
final class LabelledTurns {

    private static final Pattern LABEL = Pattern.compile("^\\*\\*[^*\\n]+:\\*\\*", Pattern.MULTILINE);

    private LabelledTurns() {}

    /** The turns in order, without labels and without the space around them; empty ones are left out. */
    static List<String> cut(String transcript) {
        String text = transcript.replace("\r\n", "\n");
        List<String> turns = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        int start = -1;
        while (label.find()) {
            add(turns, text, start, label.start());
            start = label.end();
        }
        add(turns, text, start, text.length());
        return turns;
    }

    private static void add(List<String> turns, String text, int start, int end) {
        String turn = start < 0 ? "" : text.substring(start, end).strip();
        if (!turn.isEmpty()) {
            turns.add(turn);
        }
    }
}
