package org.quotient.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** Reads a codebook from its YAML and checks it. Finds all problems in one reading. */
public final class CodebookReader {

    private static final Set<String> KEYS =
            Set.of("codebook", "version", "language", "overlap", "protect", "cues", "codes");
    private static final Set<String> CODE_KEYS =
            Set.of("code", "label", "parent", "kind", "definition", "patterns", "except", "examples");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9_.-]*");

    private final List<Problem> problems;

    /** The codes whose patterns are written as none: a skeleton to fill in, not a key that was forgotten. */
    private final Set<String> skeletons = new HashSet<>();

    private CodebookReader(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The codebook that {@code text} writes; as much of it as can be read, if problems were said.
     *
     * @param file the name for problems
     * @param problems where they go
     */
    public static Codebook read(String file, String text, List<Problem> problems) {
        return YamlNode.parse(file, text, problems)
                .map(root -> new CodebookReader(problems).codebook(root))
                .orElse(Codebook.NONE);
    }

    private Codebook codebook(YamlNode root) {
        Map<String, YamlNode> fields = root.fields(KEYS);
        List<Code> codes = new ArrayList<>();
        field(fields, "codes")
                .ifPresentOrElse(
                        list -> list.items().forEach(item -> codes.add(code(item))),
                        () -> root.problem("it has no \"codes\""));
        String language = text(fields, "language", "en");
        if (!language.equals("en")) {
            fields.get("language").problem("only \"en\" has an annotator");
        }
        checkHierarchy(codes);
        return new Codebook(
                text(fields, "codebook", ""),
                text(fields, "version", ""),
                language,
                field(fields, "overlap")
                        .flatMap(value -> value.choice(OverlapPolicy.class))
                        .orElse(OverlapPolicy.LONGEST_IN_CODE),
                patterns(field(fields, "protect")),
                field(fields, "cues").map(CueReader::groups).orElse(List.of()),
                codes);
    }

    private Code code(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(CODE_KEYS);
        String id = text(fields, "code", "");
        if (!ID.matcher(id).matches()) {
            node.problem("a code needs an id \"code\" of lower-case letters, digits and hyphens");
        }
        field(fields, "patterns").filter(YamlNode::isEmptyList).ifPresent(none -> skeletons.add(id));
        Optional<YamlNode> kind = field(fields, "kind");
        if (kind.isEmpty()) {
            node.problem("code \"" + id + "\" has no kind; expected one of resource, hazard, ambivalent");
        }
        return new Code(
                id,
                text(fields, "label", id),
                field(fields, "parent").map(YamlNode::text),
                kind.flatMap(value -> value.choice(Kind.class)).orElse(Kind.AMBIVALENT),
                text(fields, "definition", "").strip(),
                codePatterns(field(fields, "patterns")),
                patterns(field(fields, "except")),
                examples(field(fields, "examples")),
                node.place());
    }

    private List<Code.FixedPattern> codePatterns(Optional<YamlNode> list) {
        List<Code.FixedPattern> patterns = new ArrayList<>();
        for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
            if (item.isText()) {
                pattern(item).ifPresent(pattern -> patterns.add(new Code.FixedPattern(pattern, Optional.empty())));
            } else {
                Map<String, YamlNode> fields = item.fields(Set.of("pattern", "valence"));
                Optional<Valence> valence = field(fields, "valence").flatMap(value -> value.choice(Valence.class));
                field(fields, "pattern")
                        .flatMap(this::pattern)
                        .ifPresentOrElse(
                                pattern -> patterns.add(new Code.FixedPattern(pattern, valence)),
                                () -> item.problem("it has no \"pattern\""));
            }
        }
        return patterns;
    }

    private List<Pattern> patterns(Optional<YamlNode> list) {
        List<Pattern> patterns = new ArrayList<>();
        list.map(YamlNode::items)
                .orElse(List.of())
                .forEach(item -> pattern(item).ifPresent(patterns::add));
        return patterns;
    }

    private Optional<Pattern> pattern(YamlNode node) {
        try {
            return Optional.of(PatternParser.parse(node.text(), node.place()));
        } catch (PatternParser.PatternException e) {
            problems.add(new Problem("pattern", "Cannot read the pattern: because " + e.getMessage(), node.place()));
            return Optional.empty();
        }
    }

    private List<Example> examples(Optional<YamlNode> list) {
        List<Example> examples = new ArrayList<>();
        for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
            Map<String, YamlNode> fields = item.fields(Set.of("text", "valence", "none"));
            boolean none = text(fields, "none", "").equals("true");
            Optional<Valence> valence = field(fields, "valence").flatMap(value -> value.choice(Valence.class));
            if (none == valence.isPresent() || !fields.containsKey("text")) {
                item.problem("an example has a \"text\" and either a \"valence\" or \"none: true\"");
            } else {
                examples.add(new Example(text(fields, "text", ""), valence, item.place()));
            }
        }
        return examples;
    }

    private void checkHierarchy(List<Code> codes) {
        Map<String, Code> byId = new LinkedHashMap<>();
        for (Code code : codes) {
            if (byId.putIfAbsent(code.id(), code) != null) {
                problem("code \"" + code.id() + "\" stands here a second time", code.place());
            }
        }
        for (Code code : codes) {
            boolean childless = codes.stream().noneMatch(child -> child.parent().equals(Optional.of(code.id())));
            if (code.patterns().isEmpty() && childless && !skeletons.contains(code.id())) {
                problem("code \"" + code.id() + "\" has neither patterns nor a code below it", code.place());
            }
            if (code.parent().isPresent() && !byId.containsKey(code.parent().get())) {
                problem(
                        "the parent \"" + code.parent().get() + "\" of code \"" + code.id() + "\" is no code",
                        code.place());
            } else if (circular(code, byId)) {
                problem("code \"" + code.id() + "\" is its own parent, directly or by others", code.place());
            }
        }
    }

    private static boolean circular(Code code, Map<String, Code> byId) {
        Optional<Code> up = Optional.of(code);
        for (int steps = 0; up.isPresent(); steps++) {
            if (steps > byId.size()) {
                return true;
            }
            up = up.get().parent().map(byId::get);
        }
        return false;
    }

    private void problem(String because, Place place) {
        problems.add(new Problem("codebook", "Cannot use the codebook: because " + because, place));
    }

    private static Optional<YamlNode> field(Map<String, YamlNode> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static String text(Map<String, YamlNode> fields, String name, String otherwise) {
        return field(fields, name).map(YamlNode::text).orElse(otherwise);
    }
}
