package org.quotient.tag;

import org.quotient.corpus.Span;
import org.quotient.tag.valence.Verdict;

/**
 * One place where a code was found and is counted.
 *
 * @param code the code's id
 * @param pattern the pattern as written in the codebook
 * @param span its place in the sentence's text
 */
public record Mention(String code, String pattern, Span span, Verdict verdict) {}
