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
        Inputs seen = environment.inputs(study);
        watch.study(seen.study());
        Output output = ready(seen, environment);
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, wait.duration())) {
            new Recovery(environment, output).afterTheDead(lock.run());
            Done done = attempts(environment, seen, output, lock);
            watch.released(seen.study(), done.outcome().manifest());
            show(done.outcome(), seen, environment.console());
            remember(output, done, environment.console());
            tidy(output, environment.console());
        }
    }

    /** A run and the state in which it began. */
    private record Done(Run.Outcome outcome, Optional<String> state) {}

    /** The release is there; without this the next run only takes longer. */
    private static void remember(Output output, Done done, Console console) {
        try {
            if (done.outcome().fleeting() == 0) {
                LastRun.keep(output, done.state());
            } else {
                LastRun.forget(output);
            }
        } catch (IOException e) {
            console.warn("the store could not be written, because " + Disk.reason(e));
        }
    }

    private Done attempts(Environment environment, Inputs seen, Output output, Lock lock)
            throws IOException, InterruptedException {
        try {
            return Attempts.of(() -> attempt(environment, seen, output, lock), environment.console());
        } catch (Exception e) {
            // Its own files are gone then, which is the true reason.
            lock.require();
            throw e;
        }
    }

    /** The number is settled first, so that no release is of older inputs than the one before it. */
    private Done attempt(Environment environment, Inputs seen, Output output, Lock lock)
            throws IOException, InterruptedException, Overtaken {
        Publisher publisher = new Publisher(output, lock::require);
        Inputs inputs = environment.inputsAgain(study, seen);
        Optional<String> state =
                LastRun.state(output, inputs, CoreNlp.identity(), StoreEncryption.of(environment.configuration()));
        Optional<CurrentRelease> last = fromScratch
                ? Optional.empty()
                : LastRun.find(output, state)
                        .filter(own -> limit.allows(
                                own.manifest().inputs().rejected(),
                                own.manifest().inputs().listed()));
        if (last.isPresent()) {
            return new Done(new Run.Outcome(last.get().manifest().unchanged(), Run.Novelty.NONE, 0), state);
        }
        Run.Start start = fromScratch ? Run.Start.FROM_SCRATCH : Run.Start.FROM_STORE;
        new Recovery(environment, output).sweep(inputs.study());
        Run run = new Run(environment, CoreNlp::shared, Clock.systemUTC(), limit, start, lock.run());
        return new Done(run.run(publisher, inputs), state);
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
            throw Passing.in(e)
                    .orElseGet(() -> new StopException(
                            ExitCode.CONFIGURATION, "Cannot write to the output: because " + Disk.reason(e)));
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
