package org.quotient.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quotient.release.Manifest;

/** Follows a run for those who are not there when it runs, and tells them how it ended. Never makes it fail. */
final class RunWatch {

    private final Environment environment;
    private final Clock clock;
    private final Instant started;
    private final Optional<MetricsFile> metrics;
    private String study;
    private Optional<Manifest> manifest = Optional.empty();

    /** @param file the study file, by which the study is called until its name is known */
    RunWatch(Environment environment, Clock clock, Optional<MetricsFile> metrics, String file) {
        this.environment = environment;
        this.clock = clock;
        this.started = clock.instant();
        this.metrics = metrics;
        this.study = metrics.flatMap(MetricsFile::study)
                .orElseGet(() -> Path.of(file).getFileName().toString().replaceFirst("\\.ya?ml$", ""));
    }

    /** Tells the name of the study, once it is known. */
    void study(Study known) {
        study = known.name();
    }

    /** Tells of the release that the run made, or found to be what the inputs ask for. */
    void released(Study known, Manifest release) {
        manifest = Optional.of(release);
        Output output = environment.output(known);
        LastCheck.mark(output, release.release(), clock.instant(), environment.console());
    }

    /** Tells how the run ended. */
    void ended(ExitCode code) {
        environment.progress().log().end(code, manifest.map(Manifest::release));
        metrics.ifPresent(file -> write(file, code));
    }

    private void write(MetricsFile file, ExitCode code) {
        List<String> earlier = file.earlier();
        try {
            file.write(new RunMetrics(study, started, clock.instant(), code, manifest, earlier).text());
        } catch (IOException e) {
            environment.console().warn("the metrics could not be written: " + Disk.reason(e));
        }
    }
}
