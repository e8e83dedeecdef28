package org.quotient.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Sentence;
import org.quotient.tag.Tagger;
import org.quotient.tag.valence.Cues;

/**
 * What is found by what is measured, without which its speed says nothing, and what it takes of the heap.
 *
 * @param found in 1,000 tokens by each benchmark, named as in {@link MatcherRound}
 * @param matches of the sample codebook, whose valences are decided
 * @param cuesAlone of a codebook without a pattern
 * @param drawn of all drawn patterns
 */
record MatcherCounts(
        long tokens, Map<String, Double> found, long matches, CodebookMemory cuesAlone, CodebookMemory drawn) {

    /** TokensRegexNER would take minutes for all sentences. */
    private static final int EVERY = 10;

    /** Compiles everything that the JVMs that measure read from {@code folder}, and counts once what it finds. */
    static MatcherCounts prepare(
            Path folder, Codebook codebook, List<Sentence> sentences, Function<String, List<Sentence>> annotator)
            throws IOException {
        DrawnPatterns drawn = new DrawnPatterns(codebook, sentences);
        Map<String, Double> found = new HashMap<>();
        for (int size : DrawnPatterns.SIZES) {
            found.putAll(ours(folder, drawn, size, sentences, annotator));
            found.putAll(theirs(folder, drawn, size, sentences));
        }
        Tagger tagger = Tagger.of(codebook, Cues.english(), Uncued.KIND, annotator);
        Workbench.write(folder.resolve(TaggerSpeed.FILE), tagger);
        found.put("tag", rate(TaggerSpeed.mentions(tagger, sentences), sentences));
        CuedCodebook cued = CuedCodebook.of(codebook, annotator);
        Workbench.write(folder.resolve(ValenceSpeed.FILE), cued);
        return new MatcherCounts(
                SentenceFile.tokens(sentences),
                found,
                cued.find(sentences).stream()
                        .mapToLong(one -> one.hits().size())
                        .sum(),
                memory(Codebook.NONE, sentences, annotator),
                memory(drawn.codebook(), sentences, annotator));
    }

    private static Map<String, Double> ours(
            Path folder,
            DrawnPatterns drawn,
            int size,
            List<Sentence> sentences,
            Function<String, List<Sentence>> annotator) {
        Map<String, Double> found = new HashMap<>();
        for (Mix mix : Mix.values()) {
            MatcherSpeed.Compiled compiled = drawn.compiled(mix, size, annotator);
            Workbench.write(Workbench.matcher(folder, mix, size), compiled);
            found.put("matchAlone " + mix + " " + size, rate(compiled.hits(sentences), sentences));
        }
        return found;
    }

    private static Map<String, Double> theirs(Path folder, DrawnPatterns drawn, int size, List<Sentence> sentences)
            throws IOException {
        List<Sentence> some = IntStream.range(0, sentences.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(sentences::get)
                .toList();
        Map<String, Double> found = new HashMap<>();
        for (Spoken spoken : Spoken.values()) {
            Path mapping = Workbench.mapping(folder, spoken, size);
            drawn.map(mapping, spoken, size);
            found.put("label " + size + " " + spoken, rate(RegexNerSpeed.entities(mapping, some), some));
        }
        return found;
    }

    private static double rate(long found, List<Sentence> sentences) {
        return 1000.0 * found / SentenceFile.tokens(sentences);
    }

    private static CodebookMemory memory(
            Codebook codebook, List<Sentence> sentences, Function<String, List<Sentence>> annotator) {
        return CodebookMemory.of(Tagger.of(codebook, Cues.english(), Uncued.KIND, annotator), sentences);
    }

    double perThousandTokens(String benchmark) {
        return found.get(benchmark);
    }
}
