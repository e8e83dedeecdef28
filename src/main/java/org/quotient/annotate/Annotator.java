package org.quotient.annotate;

import java.util.List;
import org.quotient.corpus.Sentence;

/** Turns a text into sentences of tokens. Safe for threads; the same text always gives the same sentences. */
public interface Annotator {

    /**
     * The sentences of {@code text} in order, their tokens cutting the very characters out of it.
     *
     * @param text what one speaker says in one turn; no sentence reaches beyond it
     * @throws AnnotationException if the engine did not annotate the whole text
     */
    List<Sentence> annotate(String text);

    /** A hash of all that decides what {@link #annotate} gives: engine, version, models, settings. */
    String fingerprint();
}
