package org.quotient.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.quotient.corpus.Sentence;

/** CoreNLP's TokensRegexNER on all sentences, with the rows of words of {@link Mix#PLAIN}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RegexNerSpeed {

    @Param({"100", "1000", "10000"})
    int patterns;

    @Param
    Spoken spoken;

    private Annotation annotation;
    private TokensRegexNERAnnotator annotator;

    @Setup
    public void read() throws IOException {
        annotation = CoreLabels.of(Workbench.sentences());
        annotator = annotator(Workbench.mapping(Workbench.folder(), spoken, patterns));
    }

    private static TokensRegexNERAnnotator annotator(Path mapping) {
        return new TokensRegexNERAnnotator(mapping.toString(), true);
    }

    /** How many matches it labels. */
    static long entities(Path mapping, List<Sentence> sentences) {
        Annotation annotation = CoreLabels.of(sentences);
        annotator(mapping).annotate(annotation);
        return CoreLabels.entities(annotation);
    }

    /** What it labelled the last time would be looked at again. */
    @Setup(Level.Invocation)
    public void forget() {
        annotation
                .get(CoreAnnotations.TokensAnnotation.class)
                .forEach(token -> token.remove(CoreAnnotations.NamedEntityTagAnnotation.class));
    }

    @Benchmark
    public Annotation label() {
        annotator.annotate(annotation);
        return annotation;
    }
}
