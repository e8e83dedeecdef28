package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cues whose first line is the speaker, as in the documents that Teams writes. A few may lack the words, or the name: they are
 * then nobody's.
 */
final class NameLines {

    private static final int LONGEST_NAME = 63;
    private static final int MOST_WORDS = 6;

    private NameLines() {}

    /** The cues with the name made a voice tag, if most have a name line whose name is known or comes back. */
    static List<Subtitle> of(List<Subtitle> subtitles, Roles roles) {
        List<String> names = subtitles.stream()
                .filter(NameLines::isNamed)
                .map(NameLines::name)
                .toList();
        Set<String> sure = SureNames.among(names, name -> name, roles);
        long named = names.stream().filter(sure::contains).count();
        long spoken = subtitles.stream()
                .filter(subtitle -> !spoken(subtitle).isEmpty())
                .count();
        return 2 * named > spoken
                ? subtitles.stream().map(subtitle -> tagged(subtitle, sure)).toList()
                : subtitles;
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

    private static Subtitle tagged(Subtitle subtitle, Set<String> sure) {
        if (!isNamed(subtitle) && !sure.contains(name(subtitle))) {
            return subtitle;
        }
        List<String> lines = new ArrayList<>(spoken(subtitle));
        lines.set(0, "<v " + lines.get(0).strip() + ">");
        return new Subtitle(lines, subtitle.line());
    }
}
