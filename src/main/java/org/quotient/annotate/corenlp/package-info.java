/**
 * Annotation by Stanford CoreNLP: the one room that knows it.
 *
 * <p>Start with {@link org.quotient.annotate.corenlp.CoreNlp}.
 */
package org.quotient.annotate.corenlp;
