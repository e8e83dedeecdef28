package org.quotient.transcript;

import java.util.List;
import org.quotient.corpus.Span;

/**
 * What was handed to whoever looks for speakers, as counted before anybody looked: the left side of the {@link Account}.
 *
 * @param words of the text, of the cues or of the rows, the closing line of a program included
 * @param closingWords words of that closing line, which the transcript's text does not have
 * @param labels where in the transcript's text speaker labels stand
 * @param outside what in the transcript's text is nobody's, such as what stands before the first label
 * @param times what the file says of the clock
 */
record Handed(int words, int closingWords, List<Span> labels, List<Span> outside, Times times) {

    static final Handed NOTHING = new Handed(0, 0, List.of(), List.of(), Times.NONE);

    Handed {
        labels = List.copyOf(labels);
        outside = List.copyOf(outside);
    }

    /** A text, before its closing line was cut off. */
    Handed text(String whole, String kept) {
        int closing = LabelledText.words(whole.substring(kept.length()));
        return new Handed(LabelledText.words(kept) + closing, closing, labels, outside, times);
    }

    /** The cues of a timed file. */
    Handed cues(List<Cue> cues) {
        List<String> texts = cues.stream()
                .filter(cue -> !cue.isBlank())
                .map(cue -> Characters.sound(cue.text().strip()))
                .toList();
        int last = texts.size() - 1;
        int words = texts.stream()
                .limit(Math.max(0, last))
                .mapToInt(LabelledText::words)
                .sum();
        Handed before = new Handed(words, 0, labels, outside, times);
        return texts.isEmpty() ? before : before.closing(texts.get(last));
    }

    private Handed closing(String cue) {
        String kept = Characters.withoutFooter(cue);
        int closing = LabelledText.words(cue.substring(kept.length()));
        return new Handed(words + LabelledText.words(kept) + closing, closing, labels, outside, times);
    }

    Handed rows(List<TurnRows.TurnRow> rows) {
        int words =
                rows.stream().mapToInt(row -> LabelledText.words(row.text())).sum();
        return new Handed(words, 0, labels, outside, times);
    }

    Handed labelled(List<Span> names, List<Span> nobodys) {
        return new Handed(words, closingWords, names, nobodys, times);
    }

    Handed at(Times clock) {
        return new Handed(words, closingWords, labels, outside, clock);
    }
}
