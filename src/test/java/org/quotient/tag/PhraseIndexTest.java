package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/** The index finds what a search without an index finds, match for match. */
class PhraseIndexTest {

    private static final String[] WORDS = {"a", "b", "c", "ab", ",", "abc"};
    private static final String[] TAGS = {"NN", "VB"};

    @Test
    void itEqualsANaiveSearchOnRandomPatternsAndSentences() {
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            PhraseIndex<String> index = new PhraseIndex<>();
            List<Sequence> sequences = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Sequence sequence = sequence(random);
                sequences.add(sequence);
                index.add(sequence, "pattern " + i);
            }
            Words words = new Words(sentence(random));
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < sequences.size(); i++) {
                for (int first = 0; first < words.size(); first++) {
                    for (int end : naive(sequences.get(i).steps(), words, first)) {
                        expected.add("pattern " + i + " at " + first + " to " + end);
                    }
                }
            }
            Set<String> actual = new TreeSet<>();
            index.hits(words).forEach(hit -> actual.add(hit.meaning() + " at " + hit.first() + " to " + hit.end()));
            assertEquals(expected, actual, "Reproduce with seed " + seed);
        }
    }

    /** Tries every assignment of tokens to steps; a gap counts the words between and passes over marks. */
    private static Set<Integer> naive(List<Sequence.Step> steps, Words words, int first) {
        Set<Integer> ends = new TreeSet<>();
        if (!steps.get(0).test().accepts(words, first)) {
            return ends;
        }
        if (steps.size() == 1) {
            ends.add(first + 1);
            return ends;
        }
        for (int next = first + 1; next < words.size(); next++) {
            int between = 0;
            for (int token = first + 1; token < next; token++) {
                between += words.isWord(token) ? 1 : 0;
            }
            int gap = steps.get(1).gap();
            if (gap == 0 ? next == first + 1 : between <= gap) {
                ends.addAll(naive(steps.subList(1, steps.size()), words, next));
            }
        }
        return ends;
    }

    private static Sequence sequence(Random random) {
        List<Sequence.Step> steps = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            steps.add(new Sequence.Step(test(random), i == 0 ? 0 : random.nextInt(3)));
        }
        return new Sequence(steps);
    }

    private static org.quotient.tag.Test test(Random random) {
        String form = WORDS[random.nextInt(WORDS.length)];
        String part = random.nextInt(4) == 0 ? TAGS[random.nextInt(2)] : "";
        return switch (random.nextInt(3)) {
            case 0 -> new org.quotient.tag.Test.Shaped(form.charAt(0) + "*", part);
            case 1 -> new org.quotient.tag.Test.Exact(form, part);
            default -> new org.quotient.tag.Test.Inflected(form, new TreeSet<>(List.of(form, "c")), part);
        };
    }

    private static Sentence sentence(Random random) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            Span span = new Span(text.length(), text.length() + word.length());
            tokens.add(new Token(span, word, WORDS[random.nextInt(WORDS.length)], TAGS[random.nextInt(2)]));
            text.append(word).append(' ');
        }
        return new Sentence(1, new Span(0, text.length()), text.toString(), tokens);
    }

    @Test
    void globsFitWholeForms() {
        assertEquals(true, org.quotient.tag.Test.Shaped.fits("super*s?on", "supervision"));
        assertEquals(false, org.quotient.tag.Test.Shaped.fits("super", "supervision"));
        assertEquals(true, org.quotient.tag.Test.Shaped.fits("*ing", "training"));
        assertEquals(false, org.quotient.tag.Test.Shaped.fits("*a*a*a*b", "a".repeat(2000)));
    }
}
