/**
 * The port to linguistic annotation: what is said in a turn becomes sentences of tokens with lemmas and parts of
 * speech.
 *
 * <p>Nothing here knows an engine; {@code annotate.corenlp} is the one behind it. Start with {@link
 * org.quotient.annotate.Annotator}.
 */
package org.quotient.annotate;
