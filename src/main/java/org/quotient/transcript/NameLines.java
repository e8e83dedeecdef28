package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cues whose first line is the speaker, as in the documents that Teams writes. A few may lack the words, or the name: they are
 * then nobody's.
 */
final class NameLines {

    private static final int LONGEST_NAME = 63;
    private static final int MOST_WORDS = 6;

    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> sure = new HashSet<>();
    private final Roles roles;

    private NameLines(Roles roles) {
        this.roles = roles;
    }

    /** The cues with the name made a voice tag, if most have a name line whose name is known or comes back. */
    static List<Subtitle> of(List<Subtitle> subtitles, Roles roles) {
        NameLines lines = new NameLines(roles);
        List<Subtitle> named = subtitles.stream().filter(NameLines::isNamed).toList();
        named.forEach(subtitle -> lines.times.merge(name(subtitle), 1, Integer::sum));
        long sure = named.stream().filter(lines::isSure).count();
        long spoken = subtitles.stream()
                .filter(subtitle -> !spoken(subtitle).isEmpty())
                .count();
        return 2 * sure > spoken ? subtitles.stream().map(lines::tagged).toList() : subtitles;
    }

    private boolean isSure(Subtitle subtitle) {
        String name = name(subtitle);
        return (times.get(name) > 1 || roles.knows(name)) && (sure.contains(name) || sure.add(name));
    }

    /** Whether the first line may be a name, with words below. */
    private static boolean isNamed(Subtitle subtitle) {
        String name = name(subtitle);
        return spoken(subtitle).size() > 1
                && name.length() <= LONGEST_NAME
                && name.matches("[^<>:?!]+")
                && name.split("\\s+").length <= MOST_WORDS;
    }

    private static List<String> spoken(Subtitle subtitle) {
        return subtitle.lines().stream().filter(line -> !line.isBlank()).toList();
    }

    private static String name(Subtitle subtitle) {
        return spoken(subtitle).stream().findFirst().orElse("").strip();
    }

    private Subtitle tagged(Subtitle subtitle) {
        if (!isNamed(subtitle) && !sure.contains(name(subtitle))) {
            return subtitle;
        }
        List<String> lines = new ArrayList<>(spoken(subtitle));
        lines.set(0, "<v " + lines.get(0).strip() + ">");
        return new Subtitle(lines, subtitle.line());
    }
}
