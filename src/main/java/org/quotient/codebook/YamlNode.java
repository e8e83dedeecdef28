package org.quotient.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML 1.2 file with what stands there. Every scalar is the text as written, so that {@code no} and
 * {@code 1.10} stay words. What does not fit goes to the list of problems, and reading goes on.
 */
public final class YamlNode {

    /** The longest file that is read; the library's own bound is below what a large dictionary makes as a codebook. */
    public static final int MOST_CHARACTERS = 64 << 20;

    private final Node node;
    private final String file;
    private final List<Problem> problems;

    private YamlNode(Node node, String file, List<Problem> problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    /** The root of a file; empty, with a problem said, if the text is no YAML. */
    public static Optional<YamlNode> parse(String file, String text, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(new Problem("empty", "Cannot read the file: because it is empty", Place.of(file)));
            }
            return root.map(node -> new YamlNode(node, file, problems));
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    new Problem("yaml", "Cannot read the file as YAML: because " + e.getProblem(), place(file, e)));
        } catch (YamlEngineException e) {
            problems.add(new Problem("yaml", "Cannot read the file as YAML: because it is malformed", Place.of(file)));
        }
        return Optional.empty();
    }

    private static Place place(String file, MarkedYamlEngineException e) {
        return e.getProblemMark().map(mark -> place(file, mark)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    public Place place() {
        return node.getStartMark().map(mark -> place(file, mark)).orElse(Place.of(file));
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether this is a list without items. */
    public boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** The scalar as written; a problem and the empty text if this is none. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("expected a text");
        return "";
    }

    /** The items of a list; a problem and none if this is no list. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(item, file, problems))
                    .toList();
        }
        problem("expected a list");
        return List.of();
    }

    /** The fields of a mapping by name; problems for unknown and repeated names, and none if this is no mapping. */
    public Map<String, YamlNode> fields(Set<String> known) {
        return fields(known::contains, String.join(", ", new TreeSet<>(known)));
    }

    /** The fields of a mapping by name, whatever it is; a problem for a repeated name, and none if this is no mapping. */
    public Map<String, YamlNode> anyFields() {
        return fields(name -> true, "name: value");
    }

    private Map<String, YamlNode> fields(Predicate<String> known, String names) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem("expected fields such as " + names);
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(tuple.getKeyNode(), file, problems);
            String name = key.text();
            if (!known.test(name)) {
                key.problem("unknown key \"" + name + "\"; known are " + names);
            } else if (fields.putIfAbsent(name, new YamlNode(tuple.getValueNode(), file, problems)) != null) {
                key.problem("key \"" + name + "\" stands here a second time");
            }
        }
        return fields;
    }

    /** The texts of a list, or the one text; none for an absent field. */
    public static List<String> texts(Optional<YamlNode> field) {
        List<String> texts = new ArrayList<>();
        field.ifPresent(node -> {
            if (node.isText()) {
                texts.add(node.text());
            } else {
                node.items().forEach(item -> texts.add(item.text()));
            }
        });
        return texts;
    }

    /** One of an enumeration's values by its lower-case name; a problem that lists them if it is none. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (isText() && name.equals(text())) {
                return Optional.of(value);
            }
            names.add(name);
        }
        problem("expected one of " + String.join(", ", names));
        return Optional.empty();
    }

    /** Says a problem at this place. */
    public void problem(String because) {
        problems.add(new Problem("configuration", "Cannot use this: because " + because, place()));
    }
}
