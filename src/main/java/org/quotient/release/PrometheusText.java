package org.quotient.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Metrics in Prometheus' text format, version 0.0.4. */
public final class PrometheusText {

    private PrometheusText() {}

    /**
     * A metric that may rise and fall.
     *
     * @param samples its lines, see {@link #sample}
     */
    public record Gauge(String name, String help, List<String> samples) {}

    /** The gauges in their order; one without a sample is left out. */
    public static String of(List<Gauge> gauges) {
        return gauges.stream()
                .filter(gauge -> !gauge.samples().isEmpty())
                .map(PrometheusText::block)
                .collect(Collectors.joining());
    }

    private static String block(Gauge gauge) {
        String help = gauge.help().replace("\\", "\\\\").replace("\n", "\\n");
        return "# HELP " + gauge.name() + " " + help + "\n# TYPE " + gauge.name() + " gauge\n"
                + String.join("\n", gauge.samples()) + "\n";
    }

    /** A sample's line, its labels in the order of their names. */
    public static String sample(String name, Map<String, String> labels, BigDecimal value) {
        String written = new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label(label.getKey(), label.getValue()))
                        .collect(Collectors.joining(","));
        return name + "{" + written + "} " + value.toPlainString();
    }

    /** A label as it stands in a line. */
    public static String label(String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + "=\"" + escaped + "\"";
    }
}
