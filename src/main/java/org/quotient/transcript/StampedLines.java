package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports in which a time stands before what is said: Descript's {@code [00:00:12] **Ada:** text}, the paragraphs of NVivo
 * Transcription, with a name behind the time or without; Word's own
 * {@code 00:00:12 Ada} above the words. A paragraph without a time goes on with the one before.
 */
final class StampedLines {

    private static final Pattern STAMPED = Pattern.compile("[ \\t]*(?:\\[" + Stamp.CLOCK + "\\]|\\(" + Stamp.CLOCK
            + "\\)|" + Stamp.SPAN + ")[ \\t\\u00a0]+(?:[-\u2013] )?(\\S.*)");

    private final String[] lines;
    private final Roles roles;
    private final List<Integer> stamped = new ArrayList<>();
    private int others;

    private StampedLines(String text, Roles roles) {
        lines = text.split("\n", -1);
        this.roles = roles;
        for (int i = 0; i < lines.length; i++) {
            if (STAMPED.matcher(lines[i]).matches()) {
                stamped.add(i);
            } else if (!lines[i].isBlank() && (i == 0 || lines[i - 1].isBlank())) {
                others++;
            }
        }
    }

    /** The cues of a text whose first paragraph and most others have a time; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        StampedLines file = new StampedLines(text, roles);
        return file.isLayout(text) ? Optional.of(file.cues()) : Optional.empty();
    }

    /** A label in a line without a time says that the times are no layout. */
    private boolean isLayout(String text) {
        return stamped.size() > 1
                && others <= stamped.size()
                && Arrays.asList(lines).subList(0, stamped.get(0)).stream().allMatch(String::isBlank)
                && Labels.beforeColons(text, roles).stream()
                        .allMatch(label ->
                                STAMPED.matcher(lines[label.line() - 1]).matches());
    }

    private Cues cues() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < stamped.size(); i++) {
            int start = stamped.get(i);
            int end = i + 1 < stamped.size() ? stamped.get(i + 1) : lines.length;
            Matcher first = STAMPED.matcher(lines[start]);
            List<String> said = new ArrayList<>(Arrays.asList(lines).subList(start + 1, end));
            said.add(0, first.replaceFirst("$1"));
            cues.add(new Cue("", String.join("\n", said), start + 1));
        }
        return StampedNames.of(cues, roles)
                .map(named -> new Cues(Format.STAMPED, named, Cues.Joint.PARAGRAPH, 0))
                .orElseGet(() -> named(cues));
    }

    private Cues named(List<Cue> cues) {
        CueLabels.Named named = CueLabels.in(cues, roles);
        return new Cues(Format.STAMPED, named.cues(), Cues.Joint.PARAGRAPH, named.ignoredWords());
    }
}
