package org.quotient.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures three ways to the same annotations side by side in one JVM: {@code FOLDER TOKENS ROUNDS}. */
public final class ThroughputBench {

    private static final int OURS = 0;
    private static final int DIRECT = 1;
    private static final int FUNCTIONS = 2;

    private ThroughputBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        String surroundings = Surroundings.describe();
        Material material = Material.read(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        if (material.turns().isEmpty()) {
            System.err.println("Cannot measure: because no file in the folder has a line that begins with **Name:**");
            System.exit(2);
        }
        try (LocalSpark spark = LocalSpark.open(material)) {
            List<Contender> contenders =
                    List.of(new OurStage(spark), new DirectPipeline(material), new FunctionPerAnnotator(spark));
            Rounds rounds = Rounds.measure(contenders, Integer.parseInt(arguments[2]));
            describe(material, contenders, rounds, surroundings);
            print(contenders, rounds);
        }
    }

    private static void describe(Material material, List<Contender> contenders, Rounds rounds, String surroundings) {
        Prose.title("Throughput of annotation: tokens, sentences, parts of speech, lemmas");
        Prose.print(String.format(
                Locale.ROOT,
                "All three annotate the same %,d turns, %,d tokens as CoreNLP's tokenizer counts them, from %d files"
                        + " (%d more files had no labelled turn). Each turn is a text of its own, without its label.",
                material.turns().size(),
                material.tokens(),
                material.files(),
                material.unlabelled()));
        contenders.forEach(contender -> Prose.print(contender.description()));
        Prose.print("All three run in this one JVM, so that heap, compiler and machine are the same for all, and their"
                + " models stay loaded. Each annotates all turns once before anything is measured, which also loads the"
                + " models and counts the tokens that it makes. Then they go one after another, A B C A B C, for "
                + rounds.timings().size()
                + " rounds; the heap is collected before each measurement. Tokens per second are the contender's own"
                + " tokens by wall time. A ratio is taken within a round; the table shows its minimum, median and"
                + " maximum over the rounds.");
        Prose.print(surroundings);
    }

    private static void print(List<Contender> contenders, Rounds rounds) {
        System.out.println();
        Prose.heading("tokens per second");
        for (int i = 0; i < contenders.size(); i++) {
            String tokens =
                    String.format(Locale.ROOT, "%,d tokens", rounds.tokens().get(i));
            Prose.row(contenders.get(i).label(), rounds.tokensPerSecond(i), 0, tokens);
        }
        System.out.println();
        Prose.heading("seconds for all turns");
        for (int i = 0; i < contenders.size(); i++) {
            Prose.row(contenders.get(i).label(), rounds.seconds(i), 1, "");
        }
        System.out.println();
        Prose.heading("ratio of tokens per second");
        Prose.row("A / B, our stage to CoreNLP directly", rounds.ratio(OURS, DIRECT), 2, "aim: at least 0.95");
        Prose.row("A / C, our stage to a function per annotator", rounds.ratio(OURS, FUNCTIONS), 2, "aim: at least 3");
    }
}
