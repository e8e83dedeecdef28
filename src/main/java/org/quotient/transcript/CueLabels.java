package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the speakers of cues whose text begins with a name.
 *
 * <p>{@code [SPEAKER_00]:} can be nothing but a label, and a cue without one is then nobody's. {@code **Ada:**} neither, but
 * what follows goes on. {@code Ada:} may be a sentence, as in {@code Note: we start}, and needs the evidence that {@link
 * Labels} asks for.
 */
final class CueLabels {

    private static final String NAME = "([\\p{L}\\p{N}@#][^\\[\\]\\n*:]{0,62})";
    private static final Pattern BRACKETS =
            Pattern.compile("^\\s*(?:\\[" + NAME + "\\]:|\\[\\[" + NAME + "\\]\\]:?)[ \\t]*");
    private static final Pattern STARS = Pattern.compile("^\\s*\\*\\*" + NAME + "(?::\\*\\*|\\*\\*:)[ \\t]*");

    private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private CueLabels() {}

    /**
     * Cues with their speakers, the labels taken out of their texts.
     *
     * @param ignoredWords the words before the first label
     */
    record Named(List<Cue> cues, int ignoredWords) {}

    static Named in(List<Cue> cues, Roles roles) {
        String first = cues.stream()
                .filter(cue -> !cue.isBlank())
                .map(Cue::text)
                .findFirst()
                .orElse("");
        if (BRACKETS.matcher(first).find()) {
            return new Named(cues.stream().map(cue -> cut(cue, BRACKETS, "")).toList(), 0);
        }
        return STARS.matcher(first).find() ? starred(cues) : colons(cues, roles);
    }

    private static Named starred(List<Cue> cues) {
        List<Cue> named = new ArrayList<>();
        String speaker = "";
        for (Cue cue : cues) {
            named.add(cut(cue, STARS, speaker));
            speaker = named.get(named.size() - 1).speaker();
        }
        return new Named(named, 0);
    }

    private static Cue cut(Cue cue, Pattern label, String before) {
        Matcher matcher = label.matcher(cue.text());
        if (!matcher.find()) {
            return cue.saidBy(before);
        }
        boolean single = matcher.groupCount() == 1 || matcher.group(1) != null;
        return new Cue(matcher.group(single ? 1 : 2).strip(), cue.text().substring(matcher.end()), cue.line());
    }

    private static Named colons(List<Cue> cues, Roles roles) {
        Map<Integer, Labels.Label> labels = new HashMap<>();
        StringBuilder lines = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Cue cue : cues) {
            starts.add(lines.length());
            lines.append(LINE_END.matcher(cue.text()).replaceAll(" ")).append('\n');
        }
        Labels.beforeColons(lines.toString(), roles).forEach(label -> labels.put(label.line() - 1, label));
        List<Cue> named = new ArrayList<>();
        String speaker = "";
        int ignored = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (labels.containsKey(i)) {
                speaker = labels.get(i).name();
                String rest = cue.text().substring(labels.get(i).end() - starts.get(i));
                named.add(new Cue(speaker, rest, cue.line()));
            } else if (speaker.isEmpty() && !labels.isEmpty()) {
                ignored += LabelledText.words(cue.text());
            } else {
                named.add(cue.saidBy(speaker));
            }
        }
        return new Named(named, ignored);
    }
}
