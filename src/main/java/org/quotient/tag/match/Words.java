package org.quotient.tag.match;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/**
 * A sentence made ready for matching: the types of its tokens, and what of it can be looked through.
 *
 * <p>A hyphen between two words is looked through ("well-being" is "well being"), and the two words also stand for one
 * ("wellbeing"). Fillers ("you know") and the first of words said twice ("any any", "no, no") are looked through between the
 * steps of a pattern. Nothing is removed: a pattern may also ask for these tokens.
 */
public final class Words {

    /** Tokens that a joined word covers: two words and the hyphen. */
    static final int JOINED = 3;

    private static final int LONGEST_REPEAT = 3;
    private static final int[] NOWHERE = {};
    private static final String QUOTES = "\"'\u201c\u201d\u2018\u2019`\u00ab\u00bb";

    private final Sentence sentence;
    private final TokenType[] types;
    /** For each token the type of the word that begins there and goes on behind a hyphen; null if there is no such word. */
    private final TokenType[] joined;
    /** For each token, where one may go on without it; null if that is nowhere in the sentence. */
    private int[][] skips;

    private Words(Sentence sentence, TokenType[] types, TokenType[] joined) {
        this.sentence = sentence;
        this.types = types;
        this.joined = joined;
    }

    /** A sentence with the types that {@code vocabulary} gives its tokens; nothing but hyphens and repeats looked through. */
    public static Words of(Sentence sentence, Vocabulary vocabulary) {
        List<Token> tokens = sentence.tokens();
        TokenType[] types = new TokenType[tokens.size()];
        TokenType[] joined = null;
        for (int i = 0; i < types.length; i++) {
            Token token = tokens.get(i);
            types[i] = vocabulary.type(token.word(), token.lemma(), token.tag());
        }
        for (int i = 1; i + 1 < types.length; i++) {
            if (types[i].form().equals("-") && isSpelt(types[i - 1]) && isSpelt(types[i + 1]) && glued(tokens, i)) {
                joined = joined == null ? new TokenType[types.length] : joined;
                joined[i - 1] = vocabulary.joined(types[i - 1], types[i + 1]);
            }
        }
        Words words = new Words(sentence, types, joined);
        words.skipHyphens();
        words.skipRepeats();
        return words;
    }

    /** Numbers are not joined: "9-5" is no 95. */
    private static boolean isSpelt(TokenType type) {
        return type.form().codePoints().allMatch(Character::isLetter);
    }

    private static boolean glued(List<Token> tokens, int hyphen) {
        Span span = tokens.get(hyphen).span();
        return tokens.get(hyphen - 1).span().end() == span.start()
                && span.end() == tokens.get(hyphen + 1).span().start();
    }

    /** The same sentence, with fillers looked through as well. */
    public Words lookingThrough(List<? extends Hit<?>> fillers) {
        if (fillers.isEmpty()) {
            return this;
        }
        Words words = new Words(sentence, types, joined);
        words.skips = skips == null ? null : skips.clone();
        fillers.forEach(filler -> words.skip(filler.first(), filler.end()));
        return words;
    }

    private void skipHyphens() {
        for (int i = 0; joined != null && i < types.length; i++) {
            if (joined[i] != null) {
                skip(i + 1, i + 2);
            }
        }
    }

    private void skipRepeats() {
        for (int first = 0; first + 1 < types.length; first++) {
            if (!types[first].word) {
                continue;
            }
            for (int length = 1; length <= LONGEST_REPEAT; length++) {
                int second = first + length;
                second += second < types.length && types[second].form().equals(",") ? 1 : 0;
                if (repeats(first, second, length)) {
                    skip(first, second);
                }
            }
        }
    }

    private boolean repeats(int first, int second, int length) {
        if (second + length > types.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!types[first + i].word || !types[first + i].form().equals(types[second + i].form())) {
                return false;
            }
        }
        return true;
    }

    private void skip(int from, int to) {
        skips = skips == null ? new int[types.length + 1][] : skips;
        int[] known = skips[from] == null ? NOWHERE : skips[from];
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = to;
        skips[from] = more;
    }

    public int size() {
        return types.length;
    }

    public TokenType type(int token) {
        return types[token];
    }

    TokenType joined(int token) {
        return joined == null ? null : joined[token];
    }

    /** Whether only the token at {@code from} can be the next one there. */
    boolean isNext(int from) {
        return skips == null || skips[from] == null;
    }

    /** Says each token that can be the next one at {@code from}: the token there, and those behind what is looked through. */
    void next(int from, IntConsumer at) {
        boolean[] seen = new boolean[types.length + 1];
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int token = open.pop();
            if (!seen[token]) {
                seen[token] = true;
                at.accept(token);
                Arrays.stream(skips[token] == null ? NOWHERE : skips[token]).forEach(open::push);
            }
        }
    }

    /** Says each token with at most {@code most} words between {@code from} and it; marks are no words. */
    void within(int most, int from, IntConsumer at) {
        if (skips == null) {
            withinAll(most, from, at);
            return;
        }
        int[] costs = costs(from, types.length, Price.WORDS, most);
        for (int token = from; token < types.length; token++) {
            if (costs[token - from] <= most) {
                at.accept(token);
            }
        }
    }

    /** The same where nothing is looked through. */
    private void withinAll(int most, int from, IntConsumer at) {
        int passed = 0;
        for (int token = from; token < types.length && passed <= most; token++) {
            at.accept(token);
            passed += types[token].word ? 1 : 0;
        }
    }

    /** What it costs to pass a token. */
    public interface Price {
        /** A word costs one, a mark nothing. */
        Price WORDS = (words, token) -> words.types[token].word ? 1 : 0;
        /** Beyond every reach. */
        int WALL = 1 << 20;

        int of(Words words, int token);
    }

    /** The least price of the tokens {@code [from, to)}, what can be looked through being free. */
    public int price(int from, int to, Price price) {
        return costs(from, to, price, Price.WALL)[to - from];
    }

    /** The least price of going from {@code from} to each token up to {@code to}; right only up to {@code most}. */
    private int[] costs(int from, int to, Price price, int most) {
        int[] costs = new int[to - from + 1];
        Arrays.fill(costs, Price.WALL);
        costs[0] = 0;
        for (int token = from; token < to && (skips != null || costs[token - from] <= most); token++) {
            int cost = costs[token - from];
            if (cost <= most) {
                costs[token + 1 - from] = Math.min(costs[token + 1 - from], cost + price.of(this, token));
                for (int onward : skips == null || skips[token] == null ? NOWHERE : skips[token]) {
                    if (onward <= to) {
                        costs[onward - from] = Math.min(costs[onward - from], cost);
                    }
                }
            }
        }
        return costs;
    }

    /** The place of tokens {@code [first, end)} in the sentence's text. */
    public Span span(int first, int end) {
        return new Span(
                sentence.tokens().get(first).span().start(),
                sentence.tokens().get(end - 1).span().end());
    }

    /**
     * Whether the sentence asks: its last mark, brackets aside, holds a question mark. A question that is only quoted ("she
     * said, 'what did you notice?'") is not the speaker's.
     */
    public boolean isQuestion() {
        boolean quoted = false;
        for (int token = size() - 1; token >= 0 && !types[token].word; token--) {
            if (types[token].form().indexOf('?') >= 0) {
                return !quoted || isQuote(types[0]);
            }
            quoted |= isQuote(types[token]);
        }
        return false;
    }

    private static boolean isQuote(TokenType type) {
        return type.form().codePoints().allMatch(mark -> QUOTES.indexOf(mark) >= 0);
    }
}
