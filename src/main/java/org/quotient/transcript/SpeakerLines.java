package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text files of WhisperX, a segment a line: {@code [SPEAKER_00]: text}, {@code [[SPEAKER_00]]text}. */
final class SpeakerLines {

    private static final Pattern START = Pattern.compile("\\s{0,80}\\[(?:\\[SPEAKER_\\d+\\]\\]|SPEAKER_\\d+\\]:)");

    private SpeakerLines() {}

    /** The cues of a text that begins with such a label; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        if (!START.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        List<Cue> cues = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            cues.add(new Cue("", line, cues.size() + 1));
        }
        return Optional.of(new Cues(Format.STAMPED, CueLabels.in(cues, roles).cues(), Cues.Joint.CLOCK, 0));
    }
}
