package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    @Option(
            names = "--fail-if-older",
            paramLabel = "AGE",
            converter = MaximumAge.Converter.class,
            description = "exit with 4 if no run ended well within this time: 90m, 36h, 7d")
    private Optional<MaximumAge> limit;

    @Override
    public Integer call() throws IOException {
        Environment environment = Environment.ofProcess();
        Output folder = Output.at(environment.disk().qualified(new Path(output)), environment.configuration());
        Manifest manifest = manifest(folder);
        Instant now = Clock.systemUTC().instant();
        Freshness freshness = Freshness.of(manifest, LastCheck.read(folder), now);
        if (freshness.isAheadOfTheClock()) {
            environment.console().warn("this machine's clock is behind the one by which the release was made");
        }
        if (json) {
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("age_seconds", age(manifest, now).toSeconds());
            status.put("checked", freshness.sure().toString());
            status.put("checked_age_seconds", freshness.age().toSeconds());
            status.put("manifest", manifest);
            environment.console().result(Json.write(status).strip());
        } else {
            print(environment.console(), manifest, freshness);
        }
        limit.ifPresent(most -> most.require(freshness, manifest.release()));
        return ExitCode.DONE.number();
    }

    private static Duration age(Manifest manifest, Instant now) {
        return Duration.between(Instant.parse(manifest.ended()), now);
    }

    private Manifest manifest(Output folder) throws IOException {
        return CurrentRelease.find(folder)
                .map(CurrentRelease::manifest)
                .orElseThrow(() -> new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot tell the status of " + output + ": because it has no " + Publisher.CURRENT));
    }

    private static void print(Console console, Manifest manifest, Freshness freshness) {
        console.result(
                "Release " + manifest.release() + " of " + manifest.study().name() + ", " + manifest.status());
        console.result("Made " + manifest.ended() + ", " + Freshness.words(age(manifest, freshness.now())) + " ago");
        console.result("Inputs last checked " + freshness.sure() + ", " + freshness.ago() + " ago");
        console.result(Summary.of(manifest));
        Summary.since(manifest.inputs().since()).ifPresent(console::result);
        manifest.tables().forEach(table -> console.result("  " + table.name() + ": " + table.rows() + " rows"));
        manifest.warnings().forEach(warning -> console.result("Warning: " + warning));
    }
}
