package org.quotient.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quotient.corpus.Problem;

/**
 * Reads cues: a list of groups {@code {type, ahead, behind, governs, patterns}}, where {@code ahead} and {@code behind} are
 * the most words between cue and match, for a match that stands after or before the cue.
 */
public final class CueReader {

    private static final Set<String> KEYS = Set.of("type", "ahead", "behind", "governs", "patterns");

    private CueReader() {}

    /** The cues that {@code text} writes, in its order; as many as can be read, if problems were said. */
    public static List<Cue> read(String file, String text, List<Problem> problems) {
        return YamlNode.parse(file, text, problems).map(CueReader::groups).orElse(List.of());
    }

    static List<Cue> groups(YamlNode list) {
        List<Cue> cues = new ArrayList<>();
        list.items().forEach(item -> group(item, cues));
        return cues;
    }

    private static void group(YamlNode node, List<Cue> cues) {
        Map<String, YamlNode> fields = node.fields(KEYS);
        Optional<Cue.Type> type =
                Optional.ofNullable(fields.get("type")).flatMap(value -> value.choice(Cue.Type.class));
        OptionalInt ahead = words(Optional.ofNullable(fields.get("ahead")));
        OptionalInt behind = words(Optional.ofNullable(fields.get("behind")));
        Cue.Governs governs = Optional.ofNullable(fields.get("governs"))
                .flatMap(value -> value.choice(Cue.Governs.class))
                .orElse(usual(type));
        if (type.isEmpty() || !fields.containsKey("patterns")) {
            node.problem("a group of cues has a type and patterns");
            return;
        }
        boolean reaches = ahead.isPresent() || behind.isPresent();
        if (reaches == (type.get().duty() == Cue.Duty.CONTEXT)) {
            node.problem(
                    reaches
                            ? "a group of type " + type.get().label() + " has no reach: it governs nothing"
                            : "a group of type " + type.get().label()
                                    + " has a reach \"ahead\" or \"behind\" in words");
            return;
        }
        for (YamlNode item : fields.get("patterns").items()) {
            try {
                cues.add(new Cue(type.get(), PatternParser.parse(item.text(), item.place()), ahead, behind, governs));
            } catch (PatternParser.PatternException e) {
                item.problem(e.getMessage());
            }
        }
    }

    /** A bare "not" says of a predicate that it is not so; of anything else it says nothing by itself. */
    private static Cue.Governs usual(Optional<Cue.Type> type) {
        return type.filter(own -> own == Cue.Type.NEGATION).isPresent() ? Cue.Governs.PREDICATE : Cue.Governs.ANY;
    }

    private static OptionalInt words(Optional<YamlNode> field) {
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!field.get().text().matches("\\d{1,2}")) {
            field.get().problem("expected a number of words");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(field.get().text()));
    }
}
