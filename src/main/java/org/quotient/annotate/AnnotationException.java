package org.quotient.annotate;

/** Thrown when the engine failed on a text, or did less than its whole work. The message holds none of the text. */
public final class AnnotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnnotationException(String message) {
        super(message);
    }
}
