package org.quotient.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.YamlNode;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.crosstab.Grouping;
import org.quotient.transcript.Conventions;

/** Reads a study file. Finds all its problems in one reading. */
final class StudyReader {

    private static final Set<String> KEYS = Set.of(
            "study",
            "transcripts",
            "columns",
            "participants",
            "codebook",
            "cues",
            "crosstab",
            "interviewers",
            "unexplained",
            "unlabelled",
            "numbered_lines",
            "output",
            "uncued",
            "disclosure");
    private static final List<String> USUAL_INTERVIEWERS = List.of("Interviewer", "INT", "I");

    private final Path file;

    private StudyReader(Path file) {
        this.file = file;
    }

    /** The study of {@code file}; empty, with problems said, if it can't be used. */
    static Optional<Study> read(Path file, Disk disk, List<Problem> problems) {
        Path absolute = disk.qualified(file);
        return disk.text(absolute, "study file", Place.of(file.toString()), problems)
                .flatMap(text -> YamlNode.parse(file.getName(), text, problems))
                .flatMap(root -> new StudyReader(absolute).study(root));
    }

    private Optional<Study> study(YamlNode root) {
        Map<String, YamlNode> fields = root.fields(KEYS);
        List<String> missing = Stream.of("transcripts", "codebook", "output")
                .filter(key -> !fields.containsKey(key))
                .toList();
        missing.forEach(key -> root.problem("it has no \"" + key + "\""));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Study(
                file,
                field(fields, "study").map(YamlNode::text).orElse(file.getName()),
                sources(fields.get("transcripts")),
                columns(field(fields, "columns")),
                field(fields, "participants").map(this::source),
                source(fields.get("codebook")),
                field(fields, "cues").map(this::source),
                groupings(field(fields, "crosstab")),
                conventions(fields),
                source(fields.get("output")).path(),
                field(fields, "uncued")
                        .flatMap(value -> value.choice(Uncued.class))
                        .orElse(Uncued.KIND),
                warnings(field(fields, "disclosure"))));
    }

    private static Conventions conventions(Map<String, YamlNode> fields) {
        Optional<YamlNode> interviewers = field(fields, "interviewers");
        Conventions usual =
                Conventions.usual(interviewers.isPresent() ? YamlNode.texts(interviewers) : USUAL_INTERVIEWERS);
        return new Conventions(
                usual.interviewers(),
                field(fields, "unexplained")
                        .flatMap(value -> value.choice(Conventions.Unexplained.class))
                        .orElse(usual.unexplained()),
                field(fields, "unlabelled")
                        .flatMap(value -> value.choice(Conventions.Unlabelled.class))
                        .orElse(usual.unlabelled()),
                field(fields, "numbered_lines")
                        .flatMap(value -> value.choice(Conventions.NumberedLines.class))
                        .orElse(usual.numbered()));
    }

    private List<Study.Source> sources(YamlNode node) {
        return node.isText()
                ? List.of(source(node))
                : node.items().stream().map(this::source).toList();
    }

    private Study.Source source(YamlNode node) {
        String written = node.text().strip();
        if (written.isEmpty()) {
            node.problem("a path is empty");
            return new Study.Source("", file, node.place());
        }
        return new Study.Source(written, new Path(file.getParent(), written), node.place());
    }

    private static Map<String, String> columns(Optional<YamlNode> mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        mapping.map(YamlNode::anyFields).orElse(Map.of()).forEach((own, column) -> {
            String there = AttributeName.of(column.text());
            if (AttributeName.of(own).isEmpty() || there.isEmpty()) {
                column.problem("a column needs two names, one here and one in the table");
            } else if (columns.putIfAbsent(AttributeName.of(own), there) != null) {
                column.problem("two columns would be called " + AttributeName.of(own));
            }
        });
        return columns;
    }

    private static List<Study.PlacedGrouping> groupings(Optional<YamlNode> list) {
        List<Study.PlacedGrouping> groupings = new ArrayList<>();
        Place start = list.map(YamlNode::place).orElse(Place.of(""));
        groupings.add(new Study.PlacedGrouping(new Grouping(List.of()), start));
        for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
            List<String> attributes = Stream.of(item.text().strip().split("\\s+[x×]\\s+"))
                    .map(AttributeName::of)
                    .toList();
            Grouping grouping = new Grouping(attributes);
            boolean all = grouping.name().equals("all");
            if (attributes.contains("") || attributes.stream().distinct().count() < attributes.size()) {
                item.problem(
                        "a cross-tabulation names one attribute or crosses different ones, such as setting x region");
            } else if (!all
                    && groupings.stream().anyMatch(placed -> placed.grouping().equals(grouping))) {
                item.problem("the cross-tabulation " + grouping.name() + " stands here a second time");
            } else if (!all) {
                groupings.add(new Study.PlacedGrouping(grouping, item.place()));
            }
        }
        return groupings;
    }

    private static List<String> warnings(Optional<YamlNode> disclosure) {
        disclosure.ifPresent(node -> node.fields(Set.of("threshold", "round")));
        return disclosure
                .map(node -> List.of("disclosure is not applied: this version publishes no public profile, and the"
                        + " release holds small counts and quotations"))
                .orElse(List.of());
    }

    private static Optional<YamlNode> field(Map<String, YamlNode> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
