package org.quotient.bench;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Words;

/** Our matcher on all sentences; an operation gives the number of matches. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MatcherSpeed {

    /** Compiled patterns; a match gives the pattern's number. */
    record Compiled(Automaton<Integer> automaton) implements Serializable {

        long hits(List<Sentence> sentences) {
            long hits = 0;
            for (Sentence sentence : sentences) {
                hits += automaton
                        .hits(Words.of(sentence, automaton.vocabulary()))
                        .size();
            }
            return hits;
        }
    }

    @Param({"100", "1000", "10000"})
    int patterns;

    @Param
    Mix mix;

    private List<Sentence> sentences;
    private List<Words> words;
    private Compiled compiled;

    @Setup
    public void read() throws IOException {
        sentences = Workbench.sentences();
        compiled = Workbench.read(Workbench.matcher(Workbench.folder(), mix, patterns), Compiled.class);
        words = sentences.stream()
                .map(sentence -> Words.of(sentence, compiled.automaton().vocabulary()))
                .toList();
    }

    /** On sentences whose tokens are interned. */
    @Benchmark
    public long matchAlone() {
        long hits = 0;
        for (Words sentence : words) {
            hits += compiled.automaton().hits(sentence).size();
        }
        return hits;
    }

    /** From the tokens' strings on. */
    @Benchmark
    public long internAndMatch() {
        return compiled.hits(sentences);
    }
}
