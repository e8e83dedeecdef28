package org.quotient.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

class PackedTokensTest {

    private static final String[] WORDS = {"A", "\ud83d\ude00", "1\u00a0/\u00a02", "don", "n\u2019t", ",", "-"};

    @Test
    void whatIsPackedIsReadBack() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<Token> tokens = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                String word = WORDS[random.nextInt(WORDS.length)];
                Span span = new Span(text.length(), text.length() + word.length());
                String lemma = random.nextBoolean() ? word : WORDS[random.nextInt(WORDS.length)];
                tokens.add(new Token(span, word, lemma, random.nextBoolean() ? "PRP$" : "NN"));
                text.append(word).append(random.nextBoolean() ? " " : "");
            }
            Sentence sentence = new Sentence(1, new Span(0, text.length()), text.toString(), tokens);
            assertEquals(
                    tokens,
                    PackedTokens.unpack(PackedTokens.pack(sentence), text.toString()),
                    "Reproduce with seed " + seed);
        }
    }

    @Test
    void whatCouldNotBeReadBackIsRefused() {
        Token token = new Token(new Span(0, 1), "a", "a\nb", "NN");
        Sentence sentence = new Sentence(1, new Span(0, 1), "a", List.of(token));
        assertThrows(IllegalArgumentException.class, () -> PackedTokens.pack(sentence));
    }
}
