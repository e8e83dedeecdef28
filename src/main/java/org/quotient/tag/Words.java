package org.quotient.tag;

import java.util.List;
import java.util.Locale;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/** A sentence made ready for matching: each token folded once. */
final class Words {

    private final Sentence sentence;
    private final String[] forms;
    private final String[] lemmas;

    Words(Sentence sentence) {
        this.sentence = sentence;
        List<Token> tokens = sentence.tokens();
        forms = new String[tokens.size()];
        lemmas = new String[tokens.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = fold(tokens.get(i).word());
            lemmas[i] = fold(tokens.get(i).lemma());
        }
    }

    /** Case and the shape of the apostrophe don't matter. */
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00b4', '\'');
    }

    int size() {
        return forms.length;
    }

    String form(int token) {
        return forms[token];
    }

    String lemma(int token) {
        return lemmas[token];
    }

    String written(int token) {
        return sentence.tokens().get(token).word();
    }

    String tag(int token) {
        return sentence.tokens().get(token).tag();
    }

    /** Whether the token holds a letter or a digit. */
    boolean isWord(int token) {
        return forms[token].codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The place of tokens {@code [first, end)} in the sentence's text. */
    Span span(int first, int end) {
        return new Span(
                sentence.tokens().get(first).span().start(),
                sentence.tokens().get(end - 1).span().end());
    }

    /** Whether the sentence asks. */
    boolean isQuestion() {
        return size() > 0 && forms[size() - 1].equals("?");
    }
}
