package org.quotient.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.tag.Tagger;

/** The whole of tagging in memory, with the sample codebook; an operation gives the number of mentions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TaggerSpeed {

    static final String FILE = "tagger";

    private List<Sentence> sentences;
    private Tagger tagger;

    @Setup
    public void read() throws IOException {
        sentences = Workbench.sentences();
        tagger = Workbench.read(Workbench.folder().resolve(FILE), Tagger.class);
    }

    @Benchmark
    public long tag() {
        return mentions(tagger, sentences);
    }

    static long mentions(Tagger tagger, List<Sentence> sentences) {
        long mentions = 0;
        for (Sentence sentence : sentences) {
            mentions += tagger.tag(sentence, Role.PARTICIPANT).mentions().size();
        }
        return mentions;
    }
}
