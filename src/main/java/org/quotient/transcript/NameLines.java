package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cues whose first line is the speaker, as in the documents that Teams writes. */
final class NameLines {

    private static final int LONGEST_NAME = 63;

    private NameLines() {}

    /** The cues with the name made a voice tag, if all have a name line and each name is known or comes back. */
    static List<Subtitle> of(List<Subtitle> subtitles, Roles roles) {
        Map<String, Integer> times = new HashMap<>();
        for (Subtitle subtitle : subtitles) {
            times.merge(name(subtitle), 1, Integer::sum);
        }
        boolean named = subtitles.stream()
                .allMatch(subtitle -> spoken(subtitle).size() > 1
                        && name(subtitle).length() <= LONGEST_NAME
                        && name(subtitle).matches("[^<>:?!]+")
                        && (times.get(name(subtitle)) > 1 || roles.knows(name(subtitle))));
        return named ? subtitles.stream().map(NameLines::tagged).toList() : subtitles;
    }

    private static List<String> spoken(Subtitle subtitle) {
        return subtitle.lines().stream().filter(line -> !line.isBlank()).toList();
    }

    private static String name(Subtitle subtitle) {
        return spoken(subtitle).stream().findFirst().orElse("").strip();
    }

    private static Subtitle tagged(Subtitle subtitle) {
        List<String> lines = new ArrayList<>(spoken(subtitle));
        lines.set(0, "<v " + lines.get(0).strip() + ">");
        return new Subtitle(lines, subtitle.line());
    }
}
