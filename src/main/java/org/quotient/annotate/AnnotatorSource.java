package org.quotient.annotate;

import java.io.Serializable;

/** Where a task, on whatever machine it runs, gets the annotator from. */
@FunctionalInterface
public interface AnnotatorSource extends Serializable {

    /** The annotator of this JVM, loaded at the first call and shared by all threads. */
    Annotator annotator();
}
