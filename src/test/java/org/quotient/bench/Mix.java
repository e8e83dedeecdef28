package org.quotient.bench;

import java.util.List;
import java.util.Locale;
import org.quotient.codebook.Element;
import org.quotient.codebook.Pattern;

/** Which patterns of the sample codebook lend their shapes. */
public enum Mix {
    /** All of them, each as likely as another: words, phrases, choices, gaps, parts of speech, globs. */
    CODEBOOK,
    /** Only words in a row, which other matchers can say too. */
    PLAIN;

    boolean has(Pattern shape) {
        return this == CODEBOOK || plain(shape.elements()) && shape.avoided().isEmpty();
    }

    private static boolean plain(List<Element> elements) {
        return elements.stream()
                .allMatch(element -> element instanceof Element.Word word
                        && word.tag().isEmpty()
                        && word.form().chars().allMatch(Character::isLetter));
    }

    /** As part of a file's name. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
