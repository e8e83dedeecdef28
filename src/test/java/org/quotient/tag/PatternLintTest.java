package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

class PatternLintTest {

    private static final String[] WORDS = {"train", "trains", "training", "trained", "team", "teams", "the"};
    private static final String[] PATTERNS = {
        "train",
        "training",
        "trains",
        "train*",
        "training*",
        "=team",
        "team",
        "teams",
        "t?am",
        "team/NN",
        "train/VB",
        "(team|train)",
        "team [the] train",
        "team ~2 train",
        "team ~1 train",
        "team ~~2 train",
        "team train",
        "the team"
    };

    private static Codebook codebook(String text) {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", text, problems);
        assertTrue(problems.isEmpty(), problems + text);
        return codebook;
    }

    @Test
    void patternsThatCanNeverCountAreNamed() {
        Codebook codebook = codebook("""
                protect: [support worker]
                codes:
                  - code: support
                    kind: resource
                    patterns:
                      - support*
                      - supporter*
                      - supporter
                      - support worker
                      - {pattern: support group, valence: facilitator}
                      - (support|peer) group
                      - burn-out
                      - burn out
                """);
        List<String> warnings = PatternLint.warnings(codebook, CoreNlp.shared()::annotate).stream()
                .map(Problem::toString)
                .toList();
        assertEquals(
                List.of(
                        "The pattern \"supporter*\" of support can never count: because of \"support*\" in line 6, which"
                                + " comes first and covers all its matches (codebook.yml:7:9)",
                        "The pattern \"support worker\" of support can never count: because of \"support worker\" in line"
                                + " 1, which guards all its matches (codebook.yml:9:9)",
                        "The pattern \"burn out\" of support can never count: because of \"burn-out\" in line 12, which"
                                + " comes first and covers all its matches (codebook.yml:13:9)"),
                warnings);
    }

    @Test
    void noPatternThatIsNamedEverCounts() {
        int named = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            Codebook codebook = codebook(codes(random));
            Set<Integer> dead = new TreeSet<>();
            PatternLint.warnings(codebook, PatternLintTest::annotate)
                    .forEach(warning -> dead.add(warning.place().line()));
            named += dead.size();
            Tagger tagger = Tagger.of(codebook, List.of(), Uncued.KIND, PatternLintTest::annotate);
            for (int i = 0; i < 60; i++) {
                Sentence sentence = sentence(random);
                for (Mention mention : tagger.tag(sentence, Role.PARTICIPANT).mentions()) {
                    int line = line(codebook, mention);
                    assertTrue(
                            !dead.contains(line),
                            "Reproduce with seed " + seed + ": " + mention.pattern() + " in " + sentence.text());
                }
            }
        }
        assertTrue(named > 300, "the law was tried on too little: " + named);
    }

    /** The line of a mention's pattern; each stands once in its code. */
    private static int line(Codebook codebook, Mention mention) {
        return codebook.code(mention.code()).orElseThrow().patterns().stream()
                .filter(own -> own.pattern().text().equals(mention.pattern()))
                .map(own -> own.pattern().place().line())
                .findFirst()
                .orElseThrow();
    }

    private static String codes(Random random) {
        String[] policies = {"longest_in_code", "longest_over_all", "all"};
        StringBuilder codes = new StringBuilder("overlap: " + policies[random.nextInt(policies.length)] + "\n");
        if (random.nextBoolean()) {
            codes.append("protect: [").append(PATTERNS[random.nextInt(11)]).append("]\n");
        }
        codes.append("codes:\n");
        for (String code : List.of("a", "b")) {
            codes.append("  - code: ").append(code).append("\n    kind: resource\n");
            if (random.nextInt(3) == 0) {
                codes.append("    except: [")
                        .append(PATTERNS[random.nextInt(11)])
                        .append("]\n");
            }
            codes.append("    patterns:\n");
            Set<String> own = new TreeSet<>();
            while (own.size() < 5) {
                own.add(PATTERNS[random.nextInt(PATTERNS.length)]);
            }
            List<String> shuffled = new ArrayList<>(own);
            java.util.Collections.shuffle(shuffled, random);
            shuffled.forEach(
                    pattern -> codes.append("      - \"").append(pattern).append("\"\n"));
        }
        return codes.toString();
    }

    private static Sentence sentence(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return annotate(text.toString().strip(), random).get(0);
    }

    private static List<Sentence> annotate(String text) {
        return annotate(text, new Random(text.hashCode()));
    }

    /** An annotator that errs: tags and lemmas are drawn, as a real one's depend on what stands around. */
    private static List<Sentence> annotate(String text, Random random) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            Span span = new Span(at, at + word.length());
            String tag = List.of("NN", "NNS", "VB", "VBG").get(random.nextInt(4));
            String lemma = random.nextInt(3) == 0 ? word : word.replaceAll("(?<=train|team)(s|ing|ed)$", "");
            tokens.add(new Token(span, word, lemma, tag));
            at += word.length() + 1;
        }
        return List.of(new Sentence(1, new Span(0, text.length()), text, tokens));
    }
}
