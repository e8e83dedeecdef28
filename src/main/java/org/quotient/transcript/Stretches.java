package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;

/** Cuts a text with labels into stretches that one speaker says. */
final class Stretches {

    private final String text;
    private final List<Labels.Label> labels;
    private final Map<String, Speaker> speakers;
    private final List<Stretch> stretches = new ArrayList<>();

    private Stretches(String text, List<Labels.Label> labels, Map<String, Speaker> speakers) {
        this.text = text;
        this.labels = labels;
        this.speakers = speakers;
    }

    /**
     * A part of a text.
     *
     * @param labels labels inside it that say once more whose it is
     */
    record Stretch(Speaker speaker, int from, int to, List<Span> labels) {}

    /** A stretch from each label to the next. */
    static List<Stretch> continued(String text, List<Labels.Label> labels, Map<String, Speaker> speakers) {
        Stretches own = new Stretches(text, labels, speakers);
        for (int i = 0; i < labels.size(); i++) {
            own.add(own.speaker(i), labels.get(i).start(), labels.get(i).end(), own.next(i));
        }
        return own.stretches;
    }

    /** As before, but a label holds for its own paragraph, and what has none is {@code rest}'s. */
    static List<Stretch> perParagraph(
            String text, List<Labels.Label> labels, Map<String, Speaker> speakers, Speaker rest) {
        Stretches own = new Stretches(text, labels, speakers);
        String end = own.paragraphEnd();
        own.add(rest, 0, 0, labels.get(0).start());
        for (int i = 0; i < labels.size(); i++) {
            int from = labels.get(i).end();
            while (from < own.next(i) && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int found = text.indexOf(end, from);
            int to = found < 0 ? own.next(i) : Math.min(found, own.next(i));
            own.add(own.speaker(i), labels.get(i).start(), from, to);
            own.add(rest, to, to, own.next(i));
        }
        return own.stretches;
    }

    /** A blank line where most labels have one above, else the line's end. */
    private String paragraphEnd() {
        long blank = labels.stream()
                .filter(label -> label.start() < 2 || text.startsWith("\n\n", label.start() - 2))
                .count();
        return 2 * blank > labels.size() ? "\n\n" : "\n";
    }

    private Speaker speaker(int label) {
        return Optional.ofNullable(speakers.get(Cast.fold(labels.get(label).name())))
                .orElseThrow();
    }

    private int next(int label) {
        return label + 1 < labels.size() ? labels.get(label + 1).start() : text.length();
    }

    private void add(Speaker speaker, int label, int from, int to) {
        if (text.substring(from, to).isBlank() && label == from) {
            return;
        }
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last == null || !last.speaker().equals(speaker)) {
            stretches.add(new Stretch(speaker, from, to, List.of()));
            return;
        }
        List<Span> inside = new ArrayList<>(last.labels());
        if (label < from) {
            inside.add(new Span(label, from));
        }
        stretches.set(stretches.size() - 1, new Stretch(speaker, last.from(), to, inside));
    }
}
