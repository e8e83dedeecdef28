package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;

/** Gathers words one by one; as long as the speaker stays the same they are one cue. */
final class WordRun {

    private final List<Cue> cues = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String speaker = "";
    private int line;

    /** Adds a word, a space before it. */
    void add(String by, String word, int at) {
        if (!words.isEmpty() && by.equals(speaker)) {
            words.append(' ');
        }
        attach(by, word, at);
    }

    /** Adds a word as it is. */
    void attach(String by, String word, int at) {
        if (!by.equals(speaker)) {
            close();
        }
        if (words.isEmpty()) {
            speaker = by;
            line = at;
        }
        words.append(word);
    }

    /** Adds a mark to the word before, whoever said it. */
    void mark(String mark, int at) {
        attach(speaker, mark, at);
    }

    List<Cue> cues() {
        close();
        return List.copyOf(cues);
    }

    private void close() {
        if (!words.isEmpty()) {
            cues.add(new Cue(speaker, words.toString(), line));
            words.setLength(0);
        }
    }
}
