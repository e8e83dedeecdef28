package org.quotient.job;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.release.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads, annotates, tags and counts all transcripts of a study and publishes a new release.",
        footer = {"", "Example: jobs/quotient run data-samples/study.yml"})
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STUDY.yml", description = "the study file")
    private String study;

    @Option(
            names = "--max-rejects",
            paramLabel = "N[%]",
            defaultValue = "10%",
            converter = RejectLimit.Converter.class,
            description = "stop if more transcripts than this can't be used (default ${DEFAULT-VALUE})")
    private RejectLimit limit;

    @Override
    public Integer call() throws Exception {
        Environment environment = Environment.ofProcess();
        Inputs inputs = environment.inputs(study);
        Manifest manifest = new Run(environment, CoreNlp::shared, Clock.systemUTC(), limit).run(inputs);
        String place = inputs.study().output() + "/releases/" + manifest.release();
        environment.console().result("Release " + manifest.release() + ": " + place.replaceFirst("^file:/+", "/"));
        environment.console().result(Summary.of(manifest));
        return ExitCode.DONE.number();
    }
}
