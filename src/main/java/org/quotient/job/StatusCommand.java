package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says which release of an output is current, what is in it, how old it is and what was wrong.",
        footer = {"", "Example: jobs/quotient status target/peer-support"})
final class StatusCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OUTPUT", description = "the output folder of a study")
    private String output;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Environment environment = Environment.ofProcess();
        Output folder = Output.at(environment.disk().qualified(new Path(output)), environment.configuration());
        Manifest manifest = manifest(folder);
        Duration age = Duration.between(
                Instant.parse(manifest.ended()), Clock.systemUTC().instant());
        if (json) {
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("age_seconds", age.toSeconds());
            status.put("manifest", manifest);
            environment.console().result(Json.write(status).strip());
        } else {
            print(environment.console(), manifest, age);
        }
        return ExitCode.DONE.number();
    }

    private Manifest manifest(Output folder) throws IOException {
        return CurrentRelease.find(folder)
                .map(CurrentRelease::manifest)
                .orElseThrow(() -> new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot tell the status of " + output + ": because it has no " + Publisher.CURRENT));
    }

    private static void print(Console console, Manifest manifest, Duration age) {
        console.result(
                "Release " + manifest.release() + " of " + manifest.study().name() + ", " + manifest.status());
        console.result("Made " + manifest.ended() + ", " + age.toHours() + " h " + age.toMinutesPart() + " min ago");
        console.result(Summary.of(manifest));
        manifest.tables().forEach(table -> console.result("  " + table.name() + ": " + table.rows() + " rows"));
        manifest.warnings().forEach(warning -> console.result("Warning: " + warning));
    }
}
