package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** WebVTT, as Zoom writes it, and as Teams does, whose times are not padded. */
final class WebVtt {

    private static final Pattern HEADER = Pattern.compile("\\s{0,80}WEBVTT(?:[ \\t][^\\n]*)?(?:\\n|\\z)");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");

    private final String[] lines;
    private final List<Subtitle> subtitles = new ArrayList<>();
    private int at;
    private int ignored;

    private WebVtt(String text) {
        lines = text.split("\n", -1);
    }

    /** The cues of a text that begins as WebVTT does; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        return HEADER.matcher(text).lookingAt() ? Optional.of(new WebVtt(text).cues(roles)) : Optional.empty();
    }

    private Cues cues(Roles roles) {
        while (lines[at].isBlank()) {
            at++;
        }
        while (at < lines.length && !lines[at].isBlank() && !Stamp.isArrow(lines[at])) {
            at++;
        }
        while (at < lines.length) {
            block();
        }
        return Voices.cues(Format.WEBVTT, subtitles, ignored, roles);
    }

    private void block() {
        if (Stamp.isArrow(lines[at])) {
            int line = at + 1;
            at++;
            subtitles.add(new Subtitle(untilBlank(), line));
        } else if (ASIDE.matcher(lines[at]).matches()) {
            untilBlank();
        } else {
            boolean identifier = at + 1 < lines.length && Stamp.isArrow(lines[at + 1]);
            ignored += identifier ? 0 : LabelledText.words(lines[at]);
            at++;
        }
    }

    private List<String> untilBlank() {
        List<String> block = new ArrayList<>();
        while (at < lines.length && !lines[at].isBlank() && !Stamp.isArrow(lines[at])) {
            block.add(lines[at]);
            at++;
        }
        return block;
    }
}
