package org.quotient.job;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.quotient.corpus.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: chooses the command, and turns what went wrong into sentences and an exit code. */
@Command(
        name = "quotient",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Tags what helps and what hinders in interview transcripts, and counts it by setting, region or any other"
                    + " attribute of the participants. Every number leads back to a quote."
        },
        footer = {
            "",
            "Example: jobs/quotient run data-samples/study.yml",
            "",
            "Exit codes: 0 done, 1 a fault of the program, 2 command line or configuration, 3 too many inputs rejected,"
                    + " 4 a check failed and nothing was published, 5 another run holds the output, 75 try again later"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            FormatsCommand.class,
            ExplainCommand.class,
            StatusCommand.class,
            WithdrawCommand.class,
            ImportCommand.class
        })
public final class Main implements Callable<Integer> {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"quotient " + Build.version()};
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return ExitCode.CONFIGURATION.number();
    }

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Main())
                .setExecutionExceptionHandler((exception, failed, parsed) -> explain(exception));
        int code;
        try {
            code = command.execute(arguments);
        } catch (Error e) {
            code = explain(e);
        }
        System.exit(code);
    }

    private static int explain(Throwable fault) {
        Console console = new Console(System.out, System.err);
        if (fault instanceof InputException input) {
            input.problems().forEach(console::problem);
            return ExitCode.of(fault).number();
        }
        Optional<StopException> stop = StopException.in(fault);
        if (stop.isPresent()) {
            console.say(stop.get().getMessage());
        } else {
            Faults.show(fault, console);
        }
        return ExitCode.of(fault).number();
    }
}
