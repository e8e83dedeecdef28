package org.quotient.transcript;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Span;
import org.quotient.corpus.Transcript;
import org.quotient.corpus.Turn;

/**
 * Where the words of one input went: every word that was handed to whoever looks for speakers is said in a turn, or was left
 * out for a reason that has a name.
 *
 * <p>{@link #words} is counted over the whole text without knowing what is what; the parts are counted one by one, from the
 * turns as they will be published and from what the reader says it left out. That both agree is a law: where they
 * do not, the transcript is a reject. A word that a boundary touches, as in {@code yes[laughs]no}, is two.
 *
 * @param words of the whole
 * @param said in the turns of anybody
 * @param labels words of speaker labels
 * @param noise words that nobody said, such as those of {@code [inaudible]}
 * @param outside words in no turn: before the first label, in a title, in a program's closing line
 * @param events how often each kind of noise occurs
 * @param unaccounted by how many words the two sides differ; 0 if nothing vanished
 */
public record Account(
        int words, int said, int labels, int noise, int outside, Map<Event, Integer> events, int unaccounted) {

    public Account {
        events = Collections.unmodifiableMap(new TreeMap<>(events));
    }

    /** The account of one reading. */
    public static Account of(Reading.Read read) {
        return new Sum(read).account();
    }

    /** Why a transcript with this account can't be used; empty if it can. */
    public Optional<Problem> problem(String file) {
        return unaccounted == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        "unaccounted",
                        "Cannot use the transcript: because " + unaccounted
                                + " of its words are neither said in a turn nor left out for a reason",
                        Place.of(file)));
    }

    private static final class Sum {
        private final Reading.Read read;
        private final String text;
        private final BitSet breaks = new BitSet();
        private final Set<Integer> labelStarts = new HashSet<>();
        private final Map<Event, Integer> events = new TreeMap<>();
        private int said;
        private int noise;

        Sum(Reading.Read read) {
            this.read = read;
            text = read.transcript().text();
        }

        Account account() {
            int labels = 0;
            for (Span label : read.handed().labels()) {
                labelStarts.add(label.start());
                labels += LabelledText.words(label.cut(text));
                breakAt(label);
            }
            turns(read.transcript());
            List<Span> outside = read.handed().outside();
            outside.forEach(this::breakAt);
            int nobodys = LabelledText.words(text, outside);
            int beside = read.handed().closingWords() + (outside.isEmpty() ? read.ignoredWords() : 0);
            int whole = words(text, breaks);
            int lost = Math.abs(whole - said - labels - noise - nobodys)
                    + Math.abs(read.handed().words() - read.handed().closingWords() - words(text, new BitSet()));
            return new Account(whole + beside, said, labels, noise, nobodys + beside, events, lost);
        }

        private void turns(Transcript transcript) {
            int unit = 0;
            int point = 0;
            for (Turn turn : transcript.turns()) {
                unit = text.offsetByCodePoints(unit, turn.place().start() - point);
                point = turn.place().start();
                breakAt(new Span(unit, unit + turn.text().length()));
                said += turn.words();
                for (Span span : turn.noise()) {
                    noise(span, unit, turn.text());
                }
            }
        }

        private void noise(Span span, int start, String turn) {
            breakAt(span.shiftedBy(start));
            if (!labelStarts.contains(start + span.start())) {
                noise += LabelledText.words(span.cut(turn));
                events.merge(Event.of(span.cut(turn)), 1, Integer::sum);
            }
        }

        private void breakAt(Span span) {
            breaks.set(span.start());
            breaks.set(span.end());
        }
    }

    /** Runs between white space and breaks that hold a letter or a digit. */
    private static int words(String text, BitSet breaks) {
        int words = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
            open &= !space && !breaks.get(i);
            if (!open && Character.isLetterOrDigit(point)) {
                words++;
                open = true;
            }
        }
        return words;
    }
}
