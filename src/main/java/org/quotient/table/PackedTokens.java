package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/**
 * A sentence's tokens as one text, a line each: {@code start end tag lemma}, the lemma left out where it is the word as
 * written. Spark reads and writes one text many times faster than rows in rows.
 */
final class PackedTokens {

    private static final int DECIMAL = 10;

    private PackedTokens() {}

    /** @throws IllegalArgumentException if a tag or lemma could not be read back */
    static String pack(Sentence sentence) {
        StringBuilder packed = new StringBuilder();
        for (Token token : sentence.tokens()) {
            if (token.lemma().indexOf('\n') >= 0 || token.tag().indexOf(' ') >= 0) {
                throw new IllegalArgumentException("Cannot pack a token: because its lemma or tag has white space");
            }
            packed.append(token.span().start())
                    .append(' ')
                    .append(token.span().end())
                    .append(' ')
                    .append(token.tag())
                    .append(' ')
                    .append(token.lemma().equals(token.word()) ? "" : token.lemma())
                    .append('\n');
        }
        return packed.toString();
    }

    /** The tokens that {@link #pack} wrote, words cut out of the sentence's {@code text}. */
    static List<Token> unpack(String packed, String text) {
        List<Token> tokens = new ArrayList<>();
        Cursor at = new Cursor(packed);
        while (at.more()) {
            Span span = new Span(at.number(), at.number());
            String tag = at.until(' ');
            String word = span.cut(text);
            String lemma = at.until('\n');
            tokens.add(new Token(span, word, lemma.isEmpty() ? word : lemma, tag));
        }
        return tokens;
    }

    private static final class Cursor {

        private final String packed;
        private int at;

        Cursor(String packed) {
            this.packed = packed;
        }

        boolean more() {
            return at < packed.length();
        }

        int number() {
            int number = 0;
            for (char digit = packed.charAt(at++); digit != ' '; digit = packed.charAt(at++)) {
                number = number * DECIMAL + digit - '0';
            }
            return number;
        }

        String until(char mark) {
            int end = packed.indexOf(mark, at);
            String part = packed.substring(at, end);
            at = end + 1;
            return part;
        }
    }
}
