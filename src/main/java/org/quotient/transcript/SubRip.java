package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** SubRip ({@code .srt}), and cues that lost their header, as when a Teams transcript was pasted into a document. */
final class SubRip {

    private static final int LATEST_START = 6;
    private static final Pattern NUMBER = Pattern.compile("[ \\t]*\\d{1,6}[ \\t]*");
    private static final Pattern TEAMS_IDENTIFIER = Pattern.compile("[A-Za-z0-9-]{1,60}/\\d{1,9}-\\d{1,9}");

    private final String[] lines;
    private final List<Integer> arrows = new ArrayList<>();

    private SubRip(String text) {
        lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (Stamp.isArrow(lines[i])) {
                arrows.add(i);
            }
        }
    }

    /** The cues of a text that begins with one, or does after a title; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        SubRip file = text.contains("->") ? new SubRip(text) : new SubRip("");
        return file.begins() ? Optional.of(file.cues(roles)) : Optional.empty();
    }

    private boolean begins() {
        int before = 0;
        for (int i = 0; !arrows.isEmpty() && i < arrows.get(0); i++) {
            before += lines[i].isBlank() ? 0 : 1;
        }
        return !arrows.isEmpty() && before < LATEST_START;
    }

    private Cues cues(Roles roles) {
        boolean numbered =
                arrows.get(0) > 0 && NUMBER.matcher(lines[arrows.get(0) - 1]).matches();
        List<Subtitle> subtitles = new ArrayList<>();
        int ignored = 0;
        for (String line : between(-1, arrows.get(0), numbered)) {
            ignored += LabelledText.words(line);
        }
        for (int i = 0; i < arrows.size(); i++) {
            int next = i + 1 < arrows.size() ? arrows.get(i + 1) : lines.length;
            subtitles.add(
                    new Subtitle(between(arrows.get(i), next, numbered && next < lines.length), arrows.get(i) + 1));
        }
        return Voices.cues(Format.SRT, numbered ? subtitles : NameLines.of(subtitles, roles), ignored, roles);
    }

    /** The lines of a cue, also those behind a blank one, without the number or name of the next cue. */
    private List<String> between(int arrow, int next, boolean numbered) {
        int end = next;
        boolean named = end - 1 > arrow
                && (numbered && NUMBER.matcher(lines[end - 1]).matches()
                        || TEAMS_IDENTIFIER.matcher(lines[end - 1].strip()).matches());
        end -= named ? 1 : 0;
        List<String> own = new ArrayList<>(Arrays.asList(lines).subList(arrow + 1, end));
        while (!own.isEmpty() && own.get(own.size() - 1).isBlank()) {
            own.remove(own.size() - 1);
        }
        return own;
    }
}
