package org.quotient.tag.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quotient.codebook.Element;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;

/**
 * Makes of one word of a pattern the tests that match it, cut and lemmatised by the annotator that cuts the transcripts.
 *
 * <p>A word stands for its lemma and for itself. Three readings would surprise and are kept out: an {@code -ing} form that
 * the tagger takes for a verb ("staffing", from "to staff"), a pronoun ("me", whose lemma is "I") and a comparison
 * ("best", whose lemma is "good") stand only for themselves. A word with a hyphen stands for its parts, which may be written
 * with hyphens or apart, and for the parts in one.
 */
final class WordCompiler {

    /** Letters that the last part of a glob with hyphens needs for the parts to be looked for in one word. */
    private static final int TELLING = 2;

    private final Function<String, List<Sentence>> annotator;
    private final Map<String, List<Token>> known = new HashMap<>();

    /** Thrown when a word can't be asked of tokens; the message says why. */
    static final class UnusableWord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableWord(String message) {
            super(message);
        }
    }

    WordCompiler(Function<String, List<Sentence>> annotator) {
        this.annotator = annotator;
    }

    /** The ways to match a word, each a list of tests for tokens in a row. */
    List<List<TokenTest>> compile(Element element) {
        if (element instanceof Element.Glob glob) {
            return globs(glob);
        }
        if (element instanceof Element.Exact exact) {
            requireOne(tokens(exact.form()).size(), exact.form(), exact.tag());
            return List.of(tokens(exact.form()).stream()
                    .map(token -> (TokenTest) new TokenTest.Exact(token.word(), exact.tag()))
                    .toList());
        }
        if (element instanceof Element.Word word) {
            return words(word);
        }
        throw new IllegalStateException("Cannot compile this element by itself");
    }

    /** "co-*" is no "could": a glob with a hyphen is also written in one only if its last part says something. */
    private static List<List<TokenTest>> globs(Element.Glob glob) {
        String form = Spelling.fold(glob.form());
        List<TokenTest> parts = Arrays.stream(form.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> (TokenTest) new TokenTest.Shaped(part.equals("*") ? "?*" : part, glob.tag()))
                .toList();
        requireOne(parts.size(), glob.form(), glob.tag());
        String last = form.substring(form.lastIndexOf('-') + 1).replaceAll("[*?]", "");
        return parts.size() == 1 || last.length() < TELLING
                ? List.of(parts)
                : List.of(parts, List.of(new TokenTest.Shaped(form.replace("-", ""), glob.tag())));
    }

    private static void requireOne(int tokens, String form, String tag) {
        if (tokens == 0) {
            throw new UnusableWord("\"" + form + "\" holds nothing that the tokenizer makes a word of");
        }
        if (tokens > 1 && !tag.isEmpty()) {
            throw new UnusableWord("the tokenizer cuts \"" + form
                    + "\" into several words, and a part of speech can be asked of one only");
        }
    }

    private List<List<TokenTest>> words(Element.Word word) {
        Set<List<TokenTest>> ways = new LinkedHashSet<>();
        List<Token> tokens = tokens(word.form());
        requireOne(tokens.size(), word.form(), word.tag());
        ways.add(tests(tokens, word.tag()));
        if (word.form().length() > 2 && word.form().indexOf('-') > 0) {
            ways.add(tests(tokens(word.form().replace('-', ' ').strip()), word.tag()));
            ways.add(tests(tokens(word.form().replace("-", "")), word.tag()));
        }
        return List.copyOf(ways);
    }

    private static List<TokenTest> tests(List<Token> tokens, String part) {
        List<TokenTest> tests = new ArrayList<>();
        for (Token token : tokens) {
            boolean hyphen = token.word().equals("-") && tokens.size() > 1;
            if (!hyphen) {
                tests.add(inflected(token, part));
            }
        }
        return tests;
    }

    private static TokenTest inflected(Token token, String part) {
        String form = Spelling.fold(token.word());
        boolean pronoun = token.tag().startsWith("PRP");
        boolean compared = token.tag().matches("(JJ|RB)[RS]");
        boolean gerund = token.tag().startsWith("VB") && form.endsWith("ing");
        Set<String> lemmas = new TreeSet<>();
        if (!pronoun) {
            lemmas.add(form);
        }
        if (!pronoun && !compared && !gerund) {
            lemmas.add(Spelling.fold(token.lemma()));
        }
        return new TokenTest.Inflected(form, lemmas, part);
    }

    private List<Token> tokens(String form) {
        return known.computeIfAbsent(
                form,
                word -> annotator.apply(word).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .toList());
    }
}
