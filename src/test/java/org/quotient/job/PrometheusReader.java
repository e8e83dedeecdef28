package org.quotient.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format as its specification (version 0.0.4) has it, and refuses what it forbids: a sample without
 * an end of line, a second HELP or TYPE, a TYPE after a sample, metrics in pieces, a sample twice, a wrong escape.
 */
final class PrometheusReader {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.*)");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(?:\\{(.*)\\})?[ \\t]+([+-]?(?:[0-9.]+(?:[eE][+-]?[0-9]+)?|Inf|NaN))");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\n\"])*)\"(,|$)");

    /** A sample's name and labels. */
    record Key(String name, Map<String, String> labels) {}

    private final Map<Key, Double> samples = new LinkedHashMap<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private String current = "";

    private PrometheusReader() {}

    static Map<Key, Double> read(String text) {
        PrometheusReader reader = new PrometheusReader();
        require(text.endsWith("\n"), "the last line must end with a line feed", text);
        text.lines().filter(line -> !line.isBlank()).forEach(reader::line);
        return reader.samples;
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            comment(line);
        } else {
            sample(line);
        }
    }

    private void comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        require(comment.matches(), "a comment of ours is HELP or TYPE", line);
        enter(comment.group(2), line);
        require(described.add(comment.group(1) + " " + current), "only one of a kind", line);
        require(!samples.keySet().stream().anyMatch(key -> key.name().equals(current)), "before the samples", line);
        require(
                comment.group(1).equals("HELP")
                        || Set.of("counter", "gauge", "untyped").contains(comment.group(3)),
                "a known type",
                line);
    }

    private void sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), "name, labels, value", line);
        enter(sample.group(1), line);
        require(described.contains("TYPE " + current) && described.contains("HELP " + current), "described", line);
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(sample.group(2));
        int end = 0;
        while (label.find()) {
            require(label.start() == end, "labels and nothing else", line);
            require(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label once", line);
            end = label.end();
        }
        require(end == sample.group(2).length(), "labels and nothing else", line);
        Double before = samples.put(new Key(current, labels), Double.valueOf(sample.group(3)));
        require(before == null, "a sample once", line);
    }

    /** All lines of a metric stand together. */
    private void enter(String name, String line) {
        if (!name.equals(current)) {
            require(begun.add(name), "a metric in one piece", line);
            current = name;
        }
    }

    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.charAt(i) == '\\';
            char c = value.charAt(escape ? ++i : i);
            out.append(escape && c == 'n' ? '\n' : c);
        }
        return out.toString();
    }

    private static void require(boolean holds, String what, String line) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": " + line);
        }
    }
}
