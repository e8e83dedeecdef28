package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports in which a line with name and time stands above what is said: Otter's {@code Ada  0:00}, Trint's {@code Ada
 * [00:00:12]}. A blank line stands above, but may be missing. Where Otter was told to leave out times or names, the line has only
 * the other.
 */
final class StampedBlocks {

    private static final String NAME = "([\\p{L}\\p{N}@#][^\\n:?!;\\[\\]]{0,62}?)";
    private static final Pattern NAME_AND_TIME =
            Pattern.compile("[ \\t]*" + NAME + "(?:(?:[ \\u00a0]{2,9}|[ ]?\\t[ \\t]*)" + Stamp.CLOCK
                    + "|[ \\t]{1,9}[\\[(]" + Stamp.CLOCK + "[\\])])[ \\t\\u00a0]*");
    private static final Pattern NAME_ONLY = Pattern.compile(NAME + "(?<![.,])[ ]{2,9}");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{N}]\\S*(?: [\\p{Lu}\\p{N}]\\S*){0,3}");
    private static final Pattern TIME_ONLY =
            Pattern.compile("[ \\t]*(?:" + Stamp.CLOCK + "|\\[" + Stamp.CLOCK + "\\])[ \\t]*");

    private final String[] lines;
    private final Roles roles;
    private final NavigableMap<Integer, Head> heads = new TreeMap<>();
    private Set<String> speakers = Set.of();
    private int first;

    /** A line above what is said; without a name, the speaker before goes on. */
    private record Head(String name, Kind kind) {}

    private enum Kind {
        NAME_AND_TIME,
        NAME_ONLY,
        TIME_ONLY
    }

    private StampedBlocks(String text, Roles roles) {
        lines = text.split("\n", -1);
        this.roles = roles;
    }

    /** The cues of a text in this layout; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        StampedBlocks blocks = new StampedBlocks(text, roles);
        blocks.find();
        return blocks.isLayout(text) ? Optional.of(blocks.cues()) : Optional.empty();
    }

    private void find() {
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        for (int i = first; i < lines.length; i++) {
            int line = i;
            head(lines[i])
                    .filter(head -> isSetOff(line) || head.kind() == Kind.NAME_AND_TIME)
                    .ifPresent(head -> heads.put(line, head));
        }
        speakers = SureNames.among(heads.values().stream().map(Head::name).toList(), Cast::fold, roles);
        heads.values().removeIf(head -> head.kind() == Kind.NAME_ONLY && !isSpeaker(head.name()));
        heads.keySet().removeIf(line -> !isSetOff(line) && !isLikely(heads.get(line)));
    }

    private static Optional<Head> head(String line) {
        Matcher both = NAME_AND_TIME.matcher(line);
        if (both.matches()) {
            return Optional.of(new Head(both.group(1).strip(), Kind.NAME_AND_TIME));
        }
        Matcher name = NAME_ONLY.matcher(line);
        if (name.matches()) {
            return Optional.of(new Head(name.group(1).strip(), Kind.NAME_ONLY));
        }
        return TIME_ONLY.matcher(line).matches() ? Optional.of(new Head("", Kind.TIME_ONLY)) : Optional.empty();
    }

    private boolean isSetOff(int line) {
        return line == first || lines[line - 1].isBlank();
    }

    /** Whether a name and a time below other words, from which nothing sets them off, are a head all the same. */
    private boolean isLikely(Head head) {
        return isSpeaker(head.name()) || CAPITALS.matcher(head.name()).matches();
    }

    private boolean isSpeaker(String name) {
        return speakers.contains(Cast.fold(name));
    }

    private boolean isLayout(String text) {
        if (heads.isEmpty()) {
            return false;
        }
        Kind kind = heads.containsKey(first) ? heads.get(first).kind() : Kind.TIME_ONLY;
        long labels = Labels.beforeColons(text, roles).size();
        long timed = count(Kind.NAME_AND_TIME);
        return timed > (kind == Kind.NAME_AND_TIME ? 0 : 1) && timed >= labels
                || count(Kind.NAME_ONLY) > 1 && kind == Kind.NAME_ONLY && labels == 0
                || count(Kind.TIME_ONLY) > 1 && heads.containsKey(first) && labels == 0;
    }

    /** How many heads speak for the layout. */
    private long count(Kind kind) {
        return heads.entrySet().stream()
                .filter(head -> head.getValue().kind() == kind)
                .filter(head ->
                        isSetOff(head.getKey()) || isSpeaker(head.getValue().name()))
                .count();
    }

    private Cues cues() {
        boolean anyName = heads.values().stream().anyMatch(head -> head.kind() != Kind.TIME_ONLY);
        List<Cue> cues = new ArrayList<>();
        int ignored = LabelledText.words(between(-1));
        String speaker = "";
        for (Map.Entry<Integer, Head> head : heads.entrySet()) {
            speaker = head.getValue().kind() == Kind.TIME_ONLY
                    ? speaker
                    : head.getValue().name();
            String words = between(head.getKey());
            if (anyName && speaker.isEmpty()) {
                ignored += LabelledText.words(words);
            } else {
                cues.add(new Cue(speaker, words, head.getKey() + 1));
            }
        }
        return new Cues(Format.STAMPED, cues, Cues.Joint.PARAGRAPH, ignored);
    }

    /** The lines between a head and the next. */
    private String between(int head) {
        Integer next = heads.higherKey(head);
        List<String> said = Arrays.asList(lines).subList(head + 1, next == null ? lines.length : next);
        return String.join("\n", said.stream().map(String::strip).toList()).strip();
    }
}
