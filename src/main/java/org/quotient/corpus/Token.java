package org.quotient.corpus;

/**
 * One word or mark as the annotator cut it.
 *
 * @param span its place in the text of its sentence
 * @param word the very characters at that place
 * @param lemma the base form as given by the annotator
 * @param tag the Penn part of speech
 */
public record Token(Span span, String word, String lemma, String tag) {}
