package org.quotient.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.quotient.tag.match.Words;
import org.quotient.tag.valence.SentenceCues;

/** The valences of all matches of the sample codebook, found before; an operation decides every one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ValenceSpeed {

    static final String FILE = "cued-codebook";

    private CuedCodebook codebook;
    private List<CuedCodebook.Found> found;
    private List<SentenceCues> cues;

    @Setup
    public void read() throws IOException {
        codebook = Workbench.read(Workbench.folder().resolve(FILE), CuedCodebook.class);
        found = codebook.find(Workbench.sentences());
        cues = new ArrayList<>();
        for (CuedCodebook.Found sentence : found) {
            cues.add(cues(sentence.words()));
        }
    }

    private SentenceCues cues(Words words) {
        return codebook.rules().cues(words);
    }

    /** With the cues found before. */
    @Benchmark
    public void decide(Blackhole hole) {
        for (int i = 0; i < found.size(); i++) {
            codebook.decide(found.get(i), cues.get(i), hole::consume);
        }
    }

    /** With the cues of each sentence, found once for all its matches. */
    @Benchmark
    public void findCuesAndDecide(Blackhole hole) {
        for (CuedCodebook.Found sentence : found) {
            codebook.decide(sentence, cues(sentence.words()), hole::consume);
        }
    }
}
