package org.quotient.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;
import org.quotient.tag.valence.CueFinder;
import org.quotient.tag.valence.Cues;
import org.quotient.tag.valence.SentenceCues;
import org.quotient.tag.valence.ValenceRules;
import org.quotient.tag.valence.Verdict;

/** A codebook's patterns and the rules of valence without what rejects matches, so that each can be measured alone. */
record CuedCodebook(Automaton<Meaning> codes, CueFinder finder, ValenceRules rules) implements Serializable {

    /** @param fixed null if the pattern fixes none */
    record Meaning(Kind kind, Valence fixed) implements Serializable {}

    /** A sentence with matches. */
    record Found(Words words, List<Hit<Meaning>> hits) {}

    static CuedCodebook of(Codebook codebook, Function<String, List<Sentence>> annotator) {
        PatternCompiler compiler = new PatternCompiler(annotator);
        Vocabulary vocabulary = new Vocabulary();
        Automaton.Builder<Meaning> codes = new Automaton.Builder<>(vocabulary);
        for (Code code : codebook.codes()) {
            for (Code.FixedPattern pattern : code.patterns()) {
                codes.add(
                        compiler.compile(pattern.pattern()),
                        new Meaning(code.kind(), pattern.valence().orElse(null)));
            }
        }
        CueFinder finder = new CueFinder(Cues.english(), compiler, vocabulary);
        return new CuedCodebook(codes.build(), finder, new ValenceRules(finder, Uncued.KIND));
    }

    /** The sentences with matches, in order. */
    List<Found> find(List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Words words = finder.lookThrough(Words.of(sentence, codes.vocabulary()));
            List<Hit<Meaning>> hits = codes.hits(words);
            if (!hits.isEmpty()) {
                found.add(new Found(words, hits));
            }
        }
        return found;
    }

    void decide(Found found, SentenceCues cues, Consumer<Verdict> verdicts) {
        for (Hit<Meaning> hit : found.hits()) {
            Meaning meaning = hit.meaning();
            verdicts.accept(rules.decide(cues, hit, meaning.kind(), Optional.ofNullable(meaning.fixed())));
        }
    }
}
