package org.quotient.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.corpus.Problem;
import org.quotient.stage.CutTurns;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;
import org.quotient.tag.Examples;
import org.quotient.tag.PatternLint;
import org.quotient.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quotient check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads and checks all inputs of a study and runs the codebook's examples. Writes nothing.",
        footer = {"", "Example: jobs/quotient check data-samples/study.yml"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STUDY.yml", description = "the study file")
    private String study;

    @Override
    public Integer call() {
        Environment environment = Environment.ofProcess();
        Inputs inputs = environment.inputs(study);
        List<Problem> failures = failures(inputs);
        long examples = inputs.codebook().codes().stream()
                .mapToLong(code -> code.examples().size())
                .sum();
        Console console = environment.console();
        console.result(String.format(
                Locale.ROOT,
                "Codebook %s: %,d codes, %,d examples, %,d fail",
                inputs.codebook().version(),
                inputs.codebook().codes().size(),
                examples,
                failures.size()));
        failures.forEach(console::problem);
        PatternLint.warnings(inputs.codebook(), CoreNlp.shared()::annotate)
                .forEach(warning -> console.warn(warning.toString()));
        long rejected = checkCorpus(inputs, console);
        if (!failures.isEmpty()) {
            return ExitCode.CONFIGURATION.number();
        }
        return (rejected > 0 ? ExitCode.TOO_MANY_REJECTS : ExitCode.DONE).number();
    }

    private static List<Problem> failures(Inputs inputs) {
        Annotator annotator = CoreNlp.shared();
        Tagger tagger =
                Tagger.of(inputs.codebook(), inputs.cues(), inputs.study().uncued(), annotator::annotate);
        return new Examples(tagger, annotator::annotate).failures(inputs.codebook());
    }

    /** Reads every transcript, says what is wrong with any, and gives back how many can't be used. */
    private static long checkCorpus(Inputs inputs, Console console) {
        SparkSession spark = Sessions.open(inputs);
        try {
            Corpus lazy = new CorpusReader(spark, inputs).read();
            ReadingTable readings = new ReadingTable(lazy.readings().rows().cache());
            List<Row> problems = new ArrayList<>(readings.rows()
                    .select(explode(col(ReadingTable.PROBLEMS)).as("p"))
                    .select("p.*")
                    .orderBy(ReadingTable.FILE, ReadingTable.LINE)
                    .collectAsList());
            problems.stream().map(ReadingTable::problem).forEach(console::problem);
            ReadingLosses.warnings(readings).forEach(console::warn);
            long listed = readings.rows().count();
            if (readings.rows().select(TurnTable.TRANSCRIPT_ID).distinct().count() < listed) {
                CorpusReader.refuseTwins(readings);
            }
            long rejected = readings.rows()
                    .filter(size(col(ReadingTable.PROBLEMS)).gt(0))
                    .count();
            console.result(String.format(
                    Locale.ROOT,
                    "Transcripts: %,d listed, %,d read, %,d rejected",
                    listed,
                    listed - rejected,
                    rejected));
            roles(readings)
                    .forEach(row -> console.result(String.format(
                            Locale.ROOT,
                            "  %s: %,d turns, %,d words",
                            row.getString(0),
                            row.getLong(1),
                            row.getLong(2))));
            return rejected;
        } finally {
            spark.stop();
        }
    }

    private static List<Row> roles(ReadingTable readings) {
        return new CutTurns()
                .apply(readings)
                .rows()
                .groupBy(TurnTable.ROLE)
                .agg(count(lit(1)), coalesce(sum(TurnTable.WORDS), lit(0L)))
                .orderBy(TurnTable.ROLE)
                .collectAsList();
    }
}
