package org.quotient.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quotient.release.Manifest;
import org.quotient.release.PrometheusText;
import org.quotient.release.PrometheusText.Gauge;

/**
 * What Prometheus is told of a run. A run that failed tells when and how, and keeps what the last one that went well told
 * of its release.
 *
 * @param study the label of every sample
 * @param manifest of the release that the run made or found up to date
 * @param earlier the lines that the run before left
 */
record RunMetrics(
        String study,
        Instant started,
        Instant ended,
        ExitCode code,
        Optional<Manifest> manifest,
        List<String> earlier) {

    String text() {
        List<Gauge> gauges = new ArrayList<>();
        gauges.add(run("last_run_timestamp_seconds", "When the last run ended, well or not.", seconds(ended)));
        gauges.add(run("last_run_exit_code", "How the last run ended: 0 is well.", BigDecimal.valueOf(code.number())));
        gauges.add(run("last_run_duration_seconds", "How long the last run took.", duration()));
        gauges.add(release(
                "last_success_timestamp_seconds",
                "When a run last ended well.",
                "",
                manifest -> Map.of("", seconds(ended))));
        gauges.add(release(
                "transcripts",
                "Transcripts of the last run that ended well.",
                "state",
                manifest -> numbers(Map.of(
                        "listed", manifest.inputs().listed(),
                        "read", manifest.inputs().read(),
                        "rejected", manifest.inputs().rejected()))));
        gauges.add(release(
                "work_transcripts",
                "Transcripts for which the last run that ended well did the work, or took it from before.",
                "kind",
                manifest -> numbers(Map.of(
                        "annotated", manifest.work().annotated(),
                        "annotations_reused", manifest.work().annotationsReused(),
                        "tagged", manifest.work().tagged(),
                        "taggings_reused", manifest.work().taggingsReused()))));
        gauges.add(release("mentions", "Mentions in the release.", "", manifest -> one(mentions(manifest))));
        gauges.add(release(
                "release_number",
                "The number of the release.",
                "",
                manifest -> one(Long.parseLong(manifest.release()))));
        gauges.add(release(
                "warnings",
                "Warnings in the release's manifest.",
                "",
                manifest -> one(manifest.warnings().size())));
        return PrometheusText.of(gauges);
    }

    /** What of a manifest becomes samples, by the value of their label. */
    private interface Reading {
        Map<String, BigDecimal> of(Manifest manifest);
    }

    private Gauge run(String name, String help, BigDecimal value) {
        String full = "quotient_" + name;
        return new Gauge(full, help, List.of(PrometheusText.sample(full, Map.of("study", study), value)));
    }

    private Gauge release(String name, String help, String label, Reading reading) {
        String full = "quotient_" + name;
        List<String> samples = manifest.map(own -> new TreeMap<>(reading.of(own))
                        .entrySet().stream()
                                .map(e -> PrometheusText.sample(full, labels(label, e.getKey()), e.getValue()))
                                .toList())
                .orElseGet(() -> kept(full));
        return new Gauge(full, help, samples);
    }

    private List<String> kept(String name) {
        return earlier.stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> line.contains(PrometheusText.label("study", study) + "}"))
                .toList();
    }

    private Map<String, String> labels(String name, String value) {
        return name.isEmpty() ? Map.of("study", study) : Map.of("study", study, name, value);
    }

    private static Map<String, BigDecimal> numbers(Map<String, Long> counts) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        counts.forEach((name, count) -> numbers.put(name, BigDecimal.valueOf(count)));
        return numbers;
    }

    private static Map<String, BigDecimal> one(long count) {
        return numbers(Map.of("", count));
    }

    private static long mentions(Manifest manifest) {
        return manifest.tables().stream()
                .filter(table -> table.name().equals("mentions"))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }

    private BigDecimal duration() {
        Duration lasted = Duration.between(started, ended);
        return BigDecimal.valueOf(lasted.toMillis()).divide(BigDecimal.valueOf(1000), 3, RoundingMode.HALF_UP);
    }
}
