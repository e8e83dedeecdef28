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
        OptionalInt ahead = words(fields.get("ahead"));
        OptionalInt behind = words(fields.get("behind"));
        Cue.Governs governs = Optional.ofNullable(fields.get("governs"))
                .flatMap(value -> value.choice(Cue.Governs.class))
                .orElse(Cue.Governs.ANY);
        if (type.isEmpty()) {
            node.problem("a group of cues has a type");
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
        for (YamlNode item :
                Optional.ofNullable(fields.get("patterns")).map(YamlNode::items).orElse(List.of())) {
            try {
                cues.add(new Cue(type.get(), PatternParser.parse(item.text(), item.place()), ahead, behind, governs));
            } catch (PatternParser.PatternException e) {
                item.problem(e.getMessage());
            }
        }
    }

    private static OptionalInt words(YamlNode field) {
        if (field == null) {
            return OptionalInt.empty();
        }
        if (!field.text().matches("\\d{1,2}")) {
            field.problem("expected a number of words");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(field.text()));
    }
}
