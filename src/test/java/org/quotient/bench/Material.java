package org.quotient.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The turns that every contender annotates.
 *
 * @param turns each a text of its own
 * @param tokens in them, as CoreNLP's tokenizer counts with its own settings
 * @param files that they come from
 * @param unlabelled files passed on the way that have no labelled turn
 */
record Material(List<String> turns, long tokens, int files, int unlabelled) {

    Material {
        turns = List.copyOf(turns);
    }

    /** The first turns below {@code folder}, files in the order of their paths, until they have {@code tokens}. */
    static Material read(Path folder, long tokens) {
        StanfordCoreNLP tokenizer = tokenizer();
        List<String> turns = new ArrayList<>();
        long counted = 0;
        int files = 0;
        int unlabelled = 0;
        for (Path file : transcripts(folder)) {
            List<String> own = LabelledTurns.cut(text(file));
            for (int i = 0; i < own.size() && counted < tokens; i++) {
                turns.add(own.get(i));
                counted += count(tokenizer, own.get(i));
            }
            files += own.isEmpty() ? 0 : 1;
            unlabelled += own.isEmpty() ? 1 : 0;
            if (counted >= tokens) {
                break;
            }
        }
        return new Material(turns, counted, files, unlabelled);
    }

    private static List<Path> transcripts(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> path.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.(md|txt)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StanfordCoreNLP tokenizer() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        return new StanfordCoreNLP(properties);
    }

    private static long count(StanfordCoreNLP tokenizer, String turn) {
        CoreDocument document = new CoreDocument(turn);
        tokenizer.annotate(document);
        return document.tokens().size();
    }
}
