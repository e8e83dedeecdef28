package org.quotient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Sentence;

/** Measures matching and valence with JMH, beside CoreNLP's TokensRegexNER: {@code FOLDER TOKENS ROUNDS CODEBOOK BENCH}. */
public final class MatcherBench {

    private MatcherBench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        String surroundings = Surroundings.describe();
        Path bench = Path.of(arguments[4]);
        Files.createDirectories(bench);
        Material material = Material.read(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        if (material.turns().isEmpty()) {
            System.err.println("Cannot measure: because no file in the folder has a line that begins with **Name:**");
            System.exit(2);
        }
        Annotator annotator = CoreNlp.shared();
        Path file = AnnotatedTurns.kept(bench, material, annotator);
        List<Sentence> sentences = SentenceFile.read(file);
        Codebook codebook = codebook(Path.of(arguments[3]));
        System.err.println("Compiling patterns");
        MatcherCounts counts = MatcherCounts.prepare(bench, codebook, sentences, annotator::annotate);
        List<MatcherRound> rounds = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
            System.err.println("Round " + i + " of " + arguments[2]);
            rounds.add(MatcherRound.run(bench, file, i));
        }
        new MatcherReport(material, counts, rounds, surroundings).print();
    }

    private static Codebook codebook(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read(file.getFileName().toString(), Files.readString(file), problems);
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            System.exit(2);
        }
        return codebook;
    }
}
