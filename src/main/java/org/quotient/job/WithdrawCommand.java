package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.quotient.release.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient withdraw}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Removes a participant from an output: the current release is made anew without the participant's transcripts and"
                    + " turns, every release that holds them is removed, and so is what the store knows of them. Runs refuse"
                    + " the files if they come back. In the end every byte of the output is searched for what may be left."
        },
        footer = {"", "Example: jobs/quotient withdraw target/peer-support P07"})
final class WithdrawCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUTPUT", description = "the output folder of a study")
    private String folder;

    @Parameters(index = "1", paramLabel = "PARTICIPANT", description = "the id in the table participants")
    private String participant;

    @Option(names = "--dry-run", description = "say what would go, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "0",
            converter = Wait.Converter.class,
            description = "wait so long for a run of this output, e.g. 90s, 30m, 2h (default: not at all)")
    private Wait wait;

    @Override
    public Integer call() throws Exception {
        Environment environment = Environment.ofProcess();
        Path root = environment.disk().qualified(new Path(folder));
        Output output = Output.at(root, environment.configuration());
        if (output.numbers().isEmpty() && Tombstones.find(output).isEmpty()) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot withdraw from " + folder + ": because it has no release");
        }
        output.probe();
        try (Lock lock = Lock.take(output, Clock.systemUTC(), Lock.LEASE, wait.duration())) {
            // A run may have died before its release became the current one.
            new Recovery(environment, output).afterTheDead(lock.run());
            withdraw(environment, output, root, lock);
        }
        return ExitCode.DONE.number();
    }

    private void withdraw(Environment environment, Output output, Path root, Lock lock) throws Exception {
        SparkSession spark = Sessions.open("withdraw", bytes(output));
        String staging = Leftovers.RUNS + "/" + lock.run();
        AtExit cleaner = new AtExit(() -> clean(output, staging));
        try {
            Withdrawal withdrawal =
                    new Withdrawal(environment, Clock.systemUTC(), spark, root, participant, lock, step -> {});
            Console console = environment.console();
            if (dryRun) {
                announce(withdrawal.find(), console);
            } else {
                Proof.Result proof = Attempts.of(
                        () -> {
                            Found found = withdrawal.find();
                            announce(found, console);
                            return withdrawal.erase(found);
                        },
                        console);
                CurrentRelease.find(output)
                        .ifPresent(current -> console.result("The current release is "
                                + current.pointer().release() + ": " + Summary.of(current.manifest())));
                console.result(proof.sentence());
                unreachable(root, console);
                proof.require();
            }
        } finally {
            // Before the cleaning: tasks of a failed stage may still write.
            spark.stop();
            output.delete(staging);
            cleaner.close();
        }
    }

    private static void clean(Output output, String staging) {
        try {
            output.delete(staging);
        } catch (IOException e) {
            // The next run finds it.
        }
    }

    private static long bytes(Output output) throws Exception {
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        return current.map(CurrentRelease::manifest).stream()
                .flatMap(manifest -> manifest.tables().stream())
                .flatMap(table -> table.files().stream())
                .mapToLong(Manifest.File::bytes)
                .sum();
    }

    private void announce(Found found, Console console) {
        String verb = dryRun ? "Would remove" : "Removing";
        if (found.isNowhere()) {
            console.result("Withdrawn before; no release holds anything of this participant");
            return;
        }
        found.inCurrent()
                .ifPresent(presence -> console.result(String.format(
                        Locale.ROOT,
                        "%s %,d transcripts, %,d turns in them and in %,d shared ones, and what was counted of them",
                        verb,
                        presence.own().size(),
                        presence.turns().size(),
                        presence.contents().size() - presence.own().size())));
        console.result(verb + " the releases that hold them: "
                + String.join(
                        ", ",
                        found.releases().keySet().stream().map(Draft::release).toList())
                + "; numbers in them can't be had again");
    }

    private static void unreachable(Path root, Console console) {
        console.result("Out of reach, for you to look after:");
        Unreachable.on(root.toUri().getScheme()).forEach(place -> console.result("  - " + place));
    }
}
