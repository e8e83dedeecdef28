package org.quotient.corpus;

import java.util.List;

/**
 * One sentence of a turn, as found by the annotator.
 *
 * @param number 1 for the first sentence of the turn
 * @param span its place in the text of the turn
 * @param text the very characters at that place
 * @param tokens in order, their spans counted from the start of {@code text}
 */
public record Sentence(int number, Span span, String text, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (span.length() != text.length()) {
            throw new IllegalArgumentException("Cannot make sentence " + number + ": because its span and text differ");
        }
        for (Token token : tokens) {
            if (!text.startsWith(token.word(), token.span().start())
                    || token.word().length() != token.span().length()) {
                throw new IllegalArgumentException("Cannot make sentence " + number
                        + ": because the offsets of a token at " + token.span().start() + " do not cut its word");
            }
        }
    }
}
