package org.quotient.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.stage.AnnotateTurns;
import org.quotient.stage.TagSentences;
import org.quotient.table.SentenceTable;
import org.quotient.tag.Tagger;
import org.quotient.tag.valence.Cues;

/** Measures the tagging stage from Parquet to Parquet: {@code FOLDER TOKENS ROUNDS CODEBOOK SCRATCH}. */
public final class TaggingBench {

    private TaggingBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        Material material = Material.read(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        int number = Integer.parseInt(arguments[2]);
        Tagger tagger =
                Tagger.of(codebook(Path.of(arguments[3])), Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
        String sentences = arguments[4] + "/sentences";
        String matches = arguments[4] + "/matches";
        try (LocalSpark spark = LocalSpark.open(material)) {
            annotate(spark).write().mode("overwrite").parquet(sentences);
            Dataset<Row> stored =
                    spark.session().read().schema(SentenceTable.SHAPE.schema()).parquet(sentences);
            long tokens = LocalSpark.sum(stored, LocalSpark.tokens());
            List<Double> read = new ArrayList<>();
            List<Double> tagged = new ArrayList<>();
            for (int round = 0; round <= number; round++) {
                double reading = seconds(() -> LocalSpark.materialise(stored));
                double tagging = seconds(() -> new TagSentences(tagger)
                        .apply(new SentenceTable(stored))
                        .rows()
                        .write()
                        .mode("overwrite")
                        .parquet(matches));
                if (round > 0) {
                    read.add(tokens / reading);
                    tagged.add(tokens / tagging);
                }
            }
            print(tokens, spark.session().read().parquet(matches), read, tagged);
        }
    }

    private static Dataset<Row> annotate(LocalSpark spark) {
        LongAccumulator words = spark.session().sparkContext().longAccumulator("words annotated");
        return new AnnotateTurns(CoreNlp::shared, spark.tasks(), words)
                .apply(spark.turns())
                .rows()
                .coalesce(2 * LocalSpark.THREADS);
    }

    private static Codebook codebook(Path file) {
        List<Problem> problems = new ArrayList<>();
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Codebook codebook = CodebookReader.read(file.toString(), text, problems);
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            return codebook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Runnable work) {
        System.gc();
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(long tokens, Dataset<Row> matches, List<Double> read, List<Double> tagged) {
        Prose.title("Tagging, from the Parquet of sentences to the Parquet of matches");
        Prose.print(String.format(
                Locale.ROOT,
                "%,d tokens, %,d matches counted or not, Spark local[%d]. The first round is not measured. The row above"
                        + " reads the same Parquet, all columns, and throws it away.",
                tokens,
                matches.count(),
                LocalSpark.THREADS));
        System.out.println();
        Prose.heading("tokens per second");
        Prose.row("reading alone", Spread.of(read), 0, "");
        Prose.row("reading, tagging, writing", Spread.of(tagged), 0, "aim: at least 1,500,000");
    }
}
