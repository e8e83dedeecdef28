package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
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

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "0",
            converter = Wait.Converter.class,
            description = "wait so long for another run of this output, e.g. 90s, 30m, 2h (default: not at all)")
    private Wait wait;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "remove older releases afterwards, so that N are left (default: all are kept)")
    private Optional<Integer> keep;

    @Option(
            names = "--from-scratch",
            description = "compute everything again; changes nothing but the time, unless the store is damaged")
    private boolean fromScratch;

    @Option(
            names = "--metrics",
            paramLabel = "FILE.prom",
            converter = MetricsFile.Converter.class,
            description = "tell Prometheus' textfile collector how the run ended")
    private Optional<MetricsFile> metrics;

    @Option(
            names = "--log",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = StageLog.Style.Converter.class,
            description = "json: a line on stderr when a stage starts and one when it ends")
    private StageLog.Style style;

    @Override
    public Integer call() throws Exception {
        if (keep.orElse(1) < 1) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot keep no release: because the current one always stays");
        }
        metrics.ifPresent(MetricsFile::check);
        Clock clock = Clock.systemUTC();
        Environment environment = Environment.ofProcess(new StageLog(style, System.err, clock));
        RunWatch watch = new RunWatch(environment, clock, metrics, study);
        try {
            run(environment, watch);
            watch.ended(ExitCode.DONE);
            return ExitCode.DONE.number();
        } catch (Exception | Error e) {
            watch.ended(ExitCode.of(e));
            throw e;
        }
    }

    private void run(Environment environment, RunWatch watch) throws Exception {
        Inputs inputs = environment.inputs(study);
        watch.study(inputs.study());
        Output output = ready(inputs, environment);
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, wait.duration())) {
            new Recovery(environment, output).afterTheDead(lock.run());
            Run.Outcome outcome = outcome(environment, inputs, output, lock);
            watch.released(inputs.study(), outcome.manifest());
            show(outcome, inputs, environment.console());
            remember(output, inputs, environment.console());
            tidy(output, environment.console());
        }
    }

    /** The release is there; without this the next run only takes longer. */
    private static void remember(Output output, Inputs inputs, Console console) {
        try {
            LastRun.keep(output, inputs);
        } catch (IOException e) {
            console.warn("the store could not be written, because " + Disk.reason(e));
        }
    }

    private Run.Outcome outcome(Environment environment, Inputs inputs, Output output, Lock lock)
            throws IOException, InterruptedException {
        Optional<CurrentRelease> last = fromScratch
                ? Optional.empty()
                : LastRun.find(output, inputs)
                        .filter(own -> limit.allows(
                                own.manifest().inputs().rejected(),
                                own.manifest().inputs().listed()));
        return last.isPresent()
                ? new Run.Outcome(last.get().manifest().unchanged(), Run.Novelty.NONE)
                : run(environment, inputs, output, lock);
    }

    private static void show(Run.Outcome outcome, Inputs inputs, Console console) {
        Manifest manifest = outcome.manifest();
        String place = inputs.study().output() + "/releases/" + manifest.release();
        String news = outcome.novelty() == Run.Novelty.NONE ? "Nothing new since release " : "Release ";
        console.result(news + manifest.release() + ": " + place.replaceFirst("^file:/+", "/"));
        console.result(Summary.of(manifest));
    }

    /** Finds out before the work whether the output can be written, and safely. */
    private static Output ready(Inputs inputs, Environment environment) {
        try {
            Output output = environment.output(inputs.study());
            output.probe();
            return output;
        } catch (IOException e) {
            throw new StopException(ExitCode.CONFIGURATION, "Cannot write to the output: because " + Disk.reason(e));
        }
    }

    private Run.Outcome run(Environment environment, Inputs inputs, Output output, Lock lock)
            throws IOException, InterruptedException {
        Run.Start start = fromScratch ? Run.Start.FROM_SCRATCH : Run.Start.FROM_STORE;
        new Recovery(environment, output).sweep(inputs.study());
        try {
            return Attempts.of(
                    () -> new Run(environment, CoreNlp::shared, Clock.systemUTC(), limit, start, lock.run())
                            .run(inputs),
                    environment.console());
        } catch (Exception e) {
            // Whoever took the output over has taken this run's files away.
            if (lock.isTaken()) {
                throw new StopException(
                        ExitCode.TRY_AGAIN,
                        "Cannot go on: because another run took the output over, which this one had not written for "
                                + Lock.LEASE.toMinutes() + " minutes");
            }
            throw e;
        }
    }

    /** The release is there; that old ones could not be removed does not make the run fail. */
    private void tidy(Output output, Console console) {
        try {
            Retention retention = new Retention(output);
            retention.clear(Lock.clock(output));
            if (keep.isPresent()) {
                retention.keep(keep.get());
            }
        } catch (IOException e) {
            console.warn("old releases could not be removed, because " + Disk.reason(e));
        }
    }
}
