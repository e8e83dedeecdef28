package org.quotient.tag.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/** The automaton finds what a search without an automaton finds, match for match. */
class AutomatonTest {

    private static final String[] WORDS = {"a", "b", "c", "ab", ",", "abc", "-", "abb", "colour", "color"};
    private static final String[] TAGS = {"NN", "VB"};

    @Test
    void itEqualsANaiveSearchOnRandomPatternsAndSentences() {
        int found = 0;
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            Vocabulary vocabulary = new Vocabulary();
            Automaton.Builder<Integer> builder = new Automaton.Builder<>(vocabulary);
            List<List<Sequence>> patterns = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<Sequence> ways = random.nextInt(3) == 0
                        ? List.of(sequence(random), sequence(random))
                        : List.of(sequence(random));
                patterns.add(ways);
                builder.add(ways, i);
            }
            Automaton<Integer> automaton = builder.build();
            Sentence sentence = sentence(random);
            int filler = random.nextInt(8);
            List<Hit<String>> fillers =
                    random.nextBoolean() ? List.of() : List.of(new Hit<>("filler", filler, filler + 2, 3));
            Words words = Words.of(sentence, vocabulary).lookingThrough(fillers);
            Set<String> expected = new Naive(sentence, fillers).all(patterns);
            Set<String> actual = new TreeSet<>();
            automaton.hits(words).forEach(hit -> actual.add(hit.meaning() + " at " + hit.first() + "-" + hit.end()));
            assertEquals(expected, actual, "Reproduce with seed " + seed);
            assertEquals(actual.size(), automaton.hits(words).size(), "each once, seed " + seed);
            assertTrue(actual.isEmpty() || automaton.mayHit(words), "seed " + seed);
            found += actual.size();
        }
        assertTrue(found > 10_000, "the law was tried on too little: " + found);
    }

    /**
     * Tries every assignment of tokens to steps. Reads the sentence itself: nothing is interned, indexed or shared between
     * patterns.
     */
    private record Naive(Sentence sentence, List<Hit<String>> fillers) {

        Set<String> all(List<List<Sequence>> patterns) {
            Set<String> all = new TreeSet<>();
            for (int pattern = 0; pattern < patterns.size(); pattern++) {
                for (Sequence way : patterns.get(pattern)) {
                    for (int first = 0; first < sentence.tokens().size(); first++) {
                        for (int end : ends(way.steps(), 0, first)) {
                            all.add(pattern + " at " + first + "-" + end);
                        }
                    }
                }
            }
            return all;
        }

        /** The ends of the matches whose step number {@code step} takes what stands at {@code at}. */
        private Set<Integer> ends(List<Sequence.Step> steps, int step, int at) {
            Set<Integer> ends = new TreeSet<>();
            for (int after : taken(steps.get(step).test(), at)) {
                if (step + 1 == steps.size()) {
                    ends.add(after);
                } else {
                    int gap = steps.get(step + 1).gap();
                    for (int next = after; next < sentence.tokens().size(); next++) {
                        if (gap == 0 ? free(after, next) : between(after, next) <= gap) {
                            ends.addAll(ends(steps, step + 1, next));
                        }
                    }
                }
            }
            return ends;
        }

        private Set<Integer> taken(TokenTest test, int at) {
            Set<Integer> ends = new TreeSet<>();
            Token token = sentence.tokens().get(at);
            if (test.accepts(new TokenType(token.word(), token.lemma(), token.tag(), Vocabulary.Part.TOKEN))) {
                ends.add(at + 1);
            }
            if (hyphenated(at)) {
                Token last = sentence.tokens().get(at + 2);
                TokenType joined = new TokenType(
                        token.word() + last.word(), token.word() + last.lemma(), last.tag(), Vocabulary.Part.JOINED);
                if (test.accepts(joined)) {
                    ends.add(at + 3);
                }
            }
            return ends;
        }

        private boolean hyphenated(int at) {
            return at + 2 < sentence.tokens().size()
                    && isWord(at)
                    && word(at + 1).equals("-")
                    && isWord(at + 2)
                    && span(at).end() == span(at + 1).start()
                    && span(at + 1).end() == span(at + 2).start();
        }

        /** Whether one comes from a token to another over what is looked through. */
        private boolean free(int from, int to) {
            return from == to || skips(from).stream().anyMatch(onward -> onward <= to && free(onward, to));
        }

        private int between(int from, int to) {
            if (from == to) {
                return 0;
            }
            int least = (isWord(from) ? 1 : 0) + between(from + 1, to);
            for (int onward : skips(from)) {
                if (onward <= to) {
                    least = Math.min(least, between(onward, to));
                }
            }
            return least;
        }

        private Set<Integer> skips(int from) {
            Set<Integer> onward = new TreeSet<>();
            if (from > 0 && hyphenated(from - 1)) {
                onward.add(from + 1);
            }
            for (int length = 1; length <= 3; length++) {
                for (int comma = 0; comma <= 1; comma++) {
                    int second = from + length + comma;
                    boolean marked = from + length < sentence.tokens().size()
                            && word(from + length).equals(",");
                    if (marked == (comma == 1) && repeats(from, second, length)) {
                        onward.add(second);
                    }
                }
            }
            fillers.stream().filter(filler -> filler.first() == from).forEach(filler -> onward.add(filler.end()));
            return onward;
        }

        private boolean repeats(int first, int second, int length) {
            return second + length <= sentence.tokens().size()
                    && IntStream.range(0, length)
                            .allMatch(i -> isWord(first + i) && word(first + i).equals(word(second + i)));
        }

        private boolean isWord(int token) {
            return word(token).chars().anyMatch(Character::isLetter);
        }

        private String word(int token) {
            return sentence.tokens().get(token).word();
        }

        private Span span(int token) {
            return sentence.tokens().get(token).span();
        }
    }

    private static Sequence sequence(Random random) {
        List<Sequence.Step> steps = new ArrayList<>();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            steps.add(new Sequence.Step(test(random), i == 0 ? 0 : random.nextInt(3)));
        }
        return new Sequence(steps);
    }

    private static TokenTest test(Random random) {
        String form = WORDS[random.nextInt(WORDS.length)];
        String part = random.nextInt(4) == 0 ? TAGS[random.nextInt(2)] : "";
        return switch (random.nextInt(4)) {
            case 3 ->
                new TokenTest.AnyOf(IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> test(random))
                        .toList());
            case 0 -> new TokenTest.Shaped(form.charAt(0) + "*", part);
            case 1 -> new TokenTest.Exact(form, part);
            default -> new TokenTest.Inflected(form, new TreeSet<>(List.of(form, "c")), part);
        };
    }

    private static Sentence sentence(Random random) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            Span span = new Span(text.length(), text.length() + word.length());
            tokens.add(new Token(span, word, WORDS[random.nextInt(WORDS.length)], TAGS[random.nextInt(2)]));
            text.append(word).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return new Sentence(1, new Span(0, text.length()), text.toString(), tokens);
    }

    @Test
    void globsFitWholeForms() {
        assertEquals(true, TokenTest.Shaped.fits("super*s?on", "supervision"));
        assertEquals(false, TokenTest.Shaped.fits("super", "supervision"));
        assertEquals(true, TokenTest.Shaped.fits("*ing", "training"));
        assertEquals(false, TokenTest.Shaped.fits("*a*a*a*b", "a".repeat(2000)));
    }
}
