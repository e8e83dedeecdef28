package org.quotient.codebook.foreign;

import java.nio.charset.Charset;
import java.util.Optional;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/**
 * A file of another program, not yet looked into.
 *
 * @param name for problems and reports
 * @param bytes what it holds, never changed; at most {@link #MOST_BYTES} make sense
 * @param encoding what its owner says it is written in; empty to find out
 */
public record ForeignFile(String name, byte[] bytes, Optional<Charset> encoding) {

    /** The largest file that is read, with room for a project and its sources. */
    public static final int MOST_BYTES = 64 << 20;

    /** The deepest nesting of categories that is read; four levels is the most that was met. */
    static final int DEEPEST = 100;

    /** The most categories, terms and other things to tell of, so that no file fills the memory. */
    static final int MOST_ENTRIES = 300_000;

    Place place(int line) {
        return Place.of(name, line);
    }

    InputException refusal(String because) {
        return refusal(because, place(0));
    }

    InputException refusal(String because, Place place) {
        return new InputException(new Problem("dictionary", "Cannot import the file: because " + because, place));
    }

    InputException tooMuch(Place place) {
        return refusal("it holds more than " + MOST_ENTRIES + " categories, terms and other entries", place);
    }

    InputException tooDeep(Place place) {
        return refusal("its categories are nested deeper than " + DEEPEST + " levels", place);
    }
}
