package org.quotient.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotient.corpus.Problem;

/** Reads a file of cues: a list of {@code {type, side, reach, patterns}}. */
public final class CueReader {

    private CueReader() {}

    /** The cues that {@code text} writes, in its order; as many as can be read, if problems were said. */
    public static List<Cue> read(String file, String text, List<Problem> problems) {
        List<Cue> cues = new ArrayList<>();
        YamlNode.parse(file, text, problems)
                .ifPresent(root -> root.items().forEach(group -> group(group, cues, problems)));
        return cues;
    }

    private static void group(YamlNode node, List<Cue> cues, List<Problem> problems) {
        Map<String, YamlNode> fields = node.fields(Set.of("type", "side", "reach", "patterns"));
        Optional<Cue.Type> type =
                Optional.ofNullable(fields.get("type")).flatMap(value -> value.choice(Cue.Type.class));
        Optional<Cue.Side> side =
                Optional.ofNullable(fields.get("side")).flatMap(value -> value.choice(Cue.Side.class));
        String reach =
                Optional.ofNullable(fields.get("reach")).map(YamlNode::text).orElse("");
        if (type.isEmpty() || side.isEmpty() || !reach.matches("\\d{1,2}")) {
            node.problem("a group of cues has a type, a side and a reach in words");
            return;
        }
        for (YamlNode item :
                Optional.ofNullable(fields.get("patterns")).map(YamlNode::items).orElse(List.of())) {
            try {
                Pattern pattern = PatternParser.parse(item.text(), item.place());
                cues.add(new Cue(type.get(), pattern, side.get(), Integer.parseInt(reach)));
            } catch (PatternParser.PatternException e) {
                item.problem(e.getMessage());
            }
        }
    }
}
