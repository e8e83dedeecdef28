package org.quotient.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;

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

    /** Runs the study with all its steps counted by the {@link FaultPlan}. */
    static Run.Outcome run(Path study, Clock clock) throws Exception {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Configuration configuration = faulty();
        Environment environment = new Environment(
                new Console(nowhere, nowhere),
                new Disk(configuration),
                configuration,
                new Progress(nowhere, Progress.Audience.NOBODY, StageLog.silent()),
                root -> new LocalOutput(FaultyDisk.of(Path.of(root.toUri().getPath()))));
        Inputs inputs = environment.inputs(study.toString());
        Output output = environment.output(inputs.study());
        output.probe();
        String id = UUID.randomUUID().toString();
        Recovery recovery = new Recovery(environment, output);
        recovery.afterTheDead(id);
        recovery.sweep(inputs.study());
        Run.Outcome outcome = new Run(
                        environment,
                        PlainAnnotator::new,
                        clock,
                        new RejectLimit(0, RejectLimit.Unit.INPUTS),
                        Run.Start.FROM_STORE,
                        id)
                .run(new Publisher(output), inputs);
        LastRun.keep(output, inputs, new PlainAnnotator().fingerprint());
        new Retention(output).keep(2);
        return outcome;
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
}
