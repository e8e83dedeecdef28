package org.quotient.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.sql.SparkSession;

/** Runs a study in this JVM with the {@link PlainAnnotator}, around it what the command {@code run} does. */
final class InProcess {

    private static final String HADOOP = "spark.hadoop.";

    private InProcess() {}

    /** One thread, so that steps come in one order; no partition without need. */
    static void settings() {
        System.setProperty("spark.master", "local[1]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.sql.shuffle.partitions", "1");
        Configuration faulty = faulty();
        for (String key : new String[] {"fs.file.impl", "fs.file.impl.disable.cache", "faulty.real.file"}) {
            System.setProperty(HADOOP + key, faulty.get(key));
        }
    }

    static Configuration faulty() {
        Configuration configuration = new Configuration();
        FaultyFileSystem.register(configuration, "file", LocalFileSystem.class);
        return configuration;
    }

    private static final String ENGINE = new PlainAnnotator().fingerprint();

    private static Environment silently() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Configuration configuration = faulty();
        return new Environment(
                new Console(nowhere, nowhere),
                new Disk(configuration),
                configuration,
                new Progress(nowhere, Progress.Audience.NOBODY, StageLog.silent()),
                root -> new LocalOutput(FaultyDisk.of(Path.of(root.toUri().getPath()))));
    }

    /** What a run is given. */
    private record Given(String study, Environment environment, Inputs inputs, Output output) {

        static Given to(Path study) throws IOException {
            Environment environment = silently();
            Inputs inputs = environment.inputs(study.toString());
            Output output = environment.output(inputs.study());
            output.probe();
            return new Given(study.toString(), environment, inputs, output);
        }

        Optional<String> state() throws IOException {
            return state(StoreEncryption.of(environment.configuration()));
        }

        Optional<String> state(StoreEncryption encryption) throws IOException {
            return LastRun.state(output, inputs, ENGINE, encryption);
        }

        void recover(String id) {
            Recovery recovery = new Recovery(environment, output);
            recovery.afterTheDead(id);
            recovery.sweep(inputs.study());
        }

        Run.Outcome run(Clock clock, Run.Start start, String id) throws IOException, InterruptedException, Overtaken {
            RejectLimit none = new RejectLimit(0, RejectLimit.Unit.INPUTS);
            return new Run(environment, PlainAnnotator::new, clock, none, start, id)
                    .run(new Publisher(output, () -> {}), environment.inputsAgain(study, inputs));
        }

        Run.Outcome attempt(Run.Start start, String id) throws IOException, InterruptedException {
            Run.Outcome outcome = Attempts.of(() -> run(Clock.systemUTC(), start, id), environment.console());
            LastRun.keep(output, state());
            return outcome;
        }
    }

    /** Runs the study with all its steps counted by the {@link FaultPlan}. */
    static Run.Outcome run(Path study, Clock clock) throws Exception {
        Given given = Given.to(study);
        String id = UUID.randomUUID().toString();
        given.recover(id);
        Run.Outcome outcome = given.run(clock, Run.Start.FROM_STORE, id);
        LastRun.keep(given.output(), given.state());
        new Retention(given.output()).keep(2);
        return outcome;
    }

    /** How a run behaves to another one at the same time. */
    enum Manners {
        WAITS,
        GIVES_UP,
        /** As one whose lock was lost: neither knows of the other. */
        IGNORES,
        /** As one that takes the other for dead, and clears up after it. */
        TAKES_OVER
    }

    /** Runs the study; of two at once each one gets numbers of its own. */
    static Run.Outcome run(Path study, Run.Start start, Manners manners) throws Exception {
        Given given = Given.to(study);
        String id = UUID.randomUUID().toString();
        if (manners == Manners.IGNORES) {
            return given.attempt(start, id);
        }
        if (manners == Manners.TAKES_OVER) {
            given.recover(id);
            return given.attempt(start, id);
        }
        Duration wait = manners == Manners.WAITS ? Duration.ofMinutes(5) : Duration.ZERO;
        try (Lock lock = Lock.take(given.output(), Clock.systemUTC(), Lock.LEASE, wait)) {
            given.recover(lock.run());
            return given.attempt(start, lock.run());
        }
    }

    /** The state of a study whose store is to be encrypted so. */
    static Optional<String> state(Path study, StoreEncryption encryption) throws IOException {
        return Given.to(study).state(encryption);
    }

    /** What the last run knows of the study as it is now: empty if it may have become another. */
    static boolean isKnown(Path study) throws Exception {
        Given given = Given.to(study);
        return LastRun.find(given.output(), given.state()).isPresent();
    }

    static Proof.Result withdraw(Path output, String participant, Consumer<Withdrawal.Step> watch) throws Exception {
        return withdraw(silently(), output, participant, watch);
    }

    static Proof.Result withdraw(
            Environment environment, Path output, String participant, Consumer<Withdrawal.Step> watch)
            throws Exception {
        SparkSession spark = Sessions.open("withdraw", 0);
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(output.toUri());
        Output own = Output.at(root, environment.configuration());
        try (Lock lock = Lock.take(own, Clock.systemUTC(), Lock.LEASE, Duration.ZERO)) {
            Withdrawal withdrawal =
                    new Withdrawal(environment, Clock.systemUTC(), spark, root, participant, lock, watch);
            return withdrawal.erase(withdrawal.find());
        } finally {
            spark.stop();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        java.nio.file.LinkOption.NOFOLLOW_LINKS,
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Runs one study and ends the JVM at a step: {@code STUDY KIND STEP}. */
    static final class Dying {
        public static void main(String[] arguments) throws Exception {
            settings();
            FaultPlan.choose(FaultPlan.Kind.valueOf(arguments[1]), Integer.parseInt(arguments[2]));
            run(Path.of(arguments[0]), Clock.systemUTC());
        }
    }

    /** Runs a study at the same time as somebody else: {@code STUDY MANNERS READY GO}, the last two files. */
    static final class Other {
        public static void main(String[] arguments) throws Exception {
            settings();
            Sessions.open("other", 0);
            Files.createFile(Path.of(arguments[2]));
            while (Files.notExists(Path.of(arguments[3]))) {
                Thread.sleep(10);
            }
            System.exit(
                    end(Path.of(arguments[0]), Manners.valueOf(arguments[1])).number());
        }
    }

    /** Runs the study and says how that ended. */
    static ExitCode end(Path study, Manners manners) {
        try {
            run(study, Run.Start.FROM_STORE, manners);
            return ExitCode.DONE;
        } catch (Exception e) {
            System.out.println("a run ended with " + e);
            return ExitCode.of(e);
        }
    }
}
