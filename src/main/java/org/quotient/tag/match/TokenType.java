package org.quotient.tag.match;

import java.util.Set;
import java.util.TreeSet;

/** A distinct token, interned: one object for all tokens that are written, lemmatised and tagged alike. */
public final class TokenType {

    private static final int[] NONE = {};

    private final String written;
    private final String form;
    private final String lemma;
    private final String tag;
    final boolean word;
    /** The numbers of the tests that it passes, rising. */
    int[] tests = NONE;
    /** A bit for each automaton that has a match beginning with it. */
    int starts;

    private final Vocabulary.Part part;

    TokenType(String written, String lemma, String tag, Vocabulary.Part part) {
        this.part = part;
        this.written = written;
        this.form = Spelling.fold(written);
        this.lemma = Spelling.fold(lemma);
        this.tag = tag;
        this.word = written.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it is one token as written, not two words joined. */
    boolean isToken() {
        return part == Vocabulary.Part.TOKEN;
    }

    public String written() {
        return written;
    }

    /** The written form, folded. */
    public String form() {
        return form;
    }

    /** The lemma, folded. */
    public String lemma() {
        return lemma;
    }

    public String tag() {
        return tag;
    }

    /** Whether it holds a letter or a digit. */
    public boolean isWord() {
        return word;
    }

    /** The forms that it counts as: as written, and without its hyphens. */
    Set<String> forms() {
        return withoutHyphens(form);
    }

    /** The lemmas that it counts as. */
    Set<String> lemmas() {
        return withoutHyphens(lemma);
    }

    private static Set<String> withoutHyphens(String word) {
        return word.length() < 3 || word.indexOf('-') < 0
                ? Set.of(word)
                : new TreeSet<>(Set.of(word, word.replace("-", "")));
    }
}
