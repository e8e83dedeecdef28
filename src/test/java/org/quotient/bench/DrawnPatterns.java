package org.quotient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Pattern;
import org.quotient.codebook.PatternParser;
import org.quotient.corpus.Place;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;

/** The drawn patterns of each mix, from the first on: the first 100, the first 1,000, all. */
final class DrawnPatterns {

    static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    static final int MOST = SIZES.get(SIZES.size() - 1);
    /** As in the sample codebook. */
    private static final int PATTERNS_OF_A_CODE = 12;

    private final Map<Mix, List<Pattern>> patterns = new EnumMap<>(Mix.class);

    DrawnPatterns(Codebook codebook, List<Sentence> sentences) {
        ContentWords words = new ContentWords(sentences);
        for (Mix mix : Mix.values()) {
            List<String> texts = new PatternDraw(codebook, mix, words).patterns(MOST);
            patterns.put(mix, texts.stream().map(DrawnPatterns::parsed).toList());
        }
    }

    private static Pattern parsed(String text) {
        try {
            return PatternParser.parse(text, Place.of("drawn"));
        } catch (PatternParser.PatternException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> texts(Mix mix, int size) {
        return patterns.get(mix).subList(0, size).stream().map(Pattern::text).toList();
    }

    MatcherSpeed.Compiled compiled(Mix mix, int size, Function<String, List<Sentence>> annotator) {
        PatternCompiler compiler = new PatternCompiler(annotator);
        Automaton.Builder<Integer> builder = new Automaton.Builder<>(new Vocabulary());
        for (int i = 0; i < size; i++) {
            builder.add(compiler.compile(patterns.get(mix).get(i)), i);
        }
        return new MatcherSpeed.Compiled(builder.build());
    }

    /** A mapping file for TokensRegexNER in which each pattern has a label of its own. */
    void map(Path file, Spoken spoken, int size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : texts(Mix.PLAIN, size)) {
            lines.add(spoken.pattern(text) + "\tP" + lines.size());
        }
        Files.write(file, lines);
    }

    /** All patterns of the mix of the codebook as one. */
    Codebook codebook() {
        List<Code> codes = new ArrayList<>();
        List<Pattern> all = patterns.get(Mix.CODEBOOK);
        for (int from = 0; from < all.size(); from += PATTERNS_OF_A_CODE) {
            List<Code.FixedPattern> own = all.subList(from, Math.min(from + PATTERNS_OF_A_CODE, all.size())).stream()
                    .map(pattern -> new Code.FixedPattern(pattern, Optional.empty()))
                    .toList();
            codes.add(code("code-" + codes.size(), own));
        }
        Codebook none = Codebook.NONE;
        return new Codebook("", "", "en", none.overlap(), List.of(), List.of(), codes);
    }

    private static Code code(String id, List<Code.FixedPattern> patterns) {
        return new Code(id, id, Optional.empty(), Kind.RESOURCE, "", patterns, List.of(), List.of(), Place.of("drawn"));
    }
}
