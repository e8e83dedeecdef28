package org.quotient.job;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.corpus.Problem;
import org.quotient.tag.Examples;
import org.quotient.tag.PatternLint;
import org.quotient.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads and checks all inputs of a study and runs the codebook's examples. Writes nothing.",
            "Shows of every file who speaks in it, and what a transcriber may want to mend."
        },
        footer = {"", "Example: jobs/quotient check data-samples/study.yml"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STUDY.yml", description = "the study file")
    private String study;

    @Option(
            names = "--files",
            paramLabel = "WHICH",
            defaultValue = "auto",
            converter = CheckCommand.ShownConverter.class,
            description =
                    "which files are shown: all, warned (those with a warning or a problem), or auto: all of up to "
                            + CorpusCheck.MANY + ", else warned (default ${DEFAULT-VALUE})")
    private CorpusCheck.Shown shown;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        Environment environment = Environment.ofProcess();
        Inputs inputs = environment.inputs(study);
        Console console = environment.console();
        CheckOutput output = json ? new CheckJson(console) : new CheckText(console);
        List<Problem> failures = failures(inputs);
        output.codebook(CheckOutput.CodebookCheck.of(inputs.codebook(), failures));
        failures.forEach(console::problem);
        PatternLint.warnings(inputs.codebook(), CoreNlp.shared()::annotate)
                .forEach(warning -> console.warn(warning.toString()));
        SparkSession spark = Sessions.open(inputs);
        try {
            long rejected = new CorpusCheck(spark, inputs, console, shown).run(output);
            ExitCode read = rejected > 0 ? ExitCode.TOO_MANY_REJECTS : ExitCode.DONE;
            return (failures.isEmpty() ? read : ExitCode.CONFIGURATION).number();
        } finally {
            spark.stop();
        }
    }

    private static List<Problem> failures(Inputs inputs) {
        Annotator annotator = CoreNlp.shared();
        Tagger tagger =
                Tagger.of(inputs.codebook(), inputs.cues(), inputs.study().uncued(), annotator::annotate);
        return new Examples(tagger, annotator::annotate).failures(inputs.codebook());
    }

    /** Choices are written in small letters. */
    static final class ShownConverter implements picocli.CommandLine.ITypeConverter<CorpusCheck.Shown> {
        @Override
        public CorpusCheck.Shown convert(String value) {
            return CorpusCheck.Shown.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }
}
