package org.quotient.codebook;

import java.io.Serializable;
import java.util.List;
import org.quotient.corpus.Place;

/**
 * Words or lemmas that evoke a code.
 *
 * @param text as the analyst wrote it
 * @param elements as parsed, at least one that is no gap
 * @param place where it stands in the codebook
 */
public record Pattern(String text, List<Element> elements, Place place) implements Serializable {

    public Pattern {
        elements = List.copyOf(elements);
    }
}
