package org.quotient.corpus;

import java.io.Serializable;

/**
 * Where in the input something stands: {@code file}, {@code file:line} or {@code file:line:column}.
 *
 * @param file the file's name as the user knows it, or a document's id
 * @param line 1 for the first line; 0 where no line is meant
 * @param column 1 for the first character; 0 where no column is meant
 */
public record Place(String file, int line, int column) implements Serializable {

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
