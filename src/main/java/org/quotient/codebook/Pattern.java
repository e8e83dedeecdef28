package org.quotient.codebook;

import java.io.Serializable;
import java.util.List;
import org.quotient.corpus.Place;

/**
 * Words or lemmas that evoke a code.
 *
 * @param text as the analyst wrote it
 * @param elements as parsed, at least one that is no gap
 * @param avoided what must not stand near a match
 * @param place where it stands in the codebook
 */
public record Pattern(String text, List<Element> elements, List<Avoided> avoided, Place place) implements Serializable {

    /**
     * What must not stand near a match.
     *
     * @param within the most words between it and the match for it to be near, on either side
     */
    public record Avoided(Element element, int within) implements Serializable {}

    public Pattern {
        elements = List.copyOf(elements);
        avoided = List.copyOf(avoided);
    }
}
