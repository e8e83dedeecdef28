package org.quotient.transcript;

import java.util.List;

/**
 * What a subtitle file shows at one time.
 *
 * @param lines as they stand in the file, tags included
 * @param line where its times stand; its first line is the next
 */
record Subtitle(List<String> lines, int line) {

    Subtitle {
        lines = List.copyOf(lines);
    }
}
