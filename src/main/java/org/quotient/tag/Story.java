package org.quotient.tag;

import java.util.List;
import java.util.Optional;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.tag.valence.WeighedCue;

/**
 * How one sentence was tagged, in words: what {@code explain} shows. Offsets are UTF-16 units of the sentence.
 *
 * @param sentence its number in the turn, from 1
 */
public record Story(int sentence, String text, List<Word> tokens, List<Found> mentions, List<Rejected> rejected) {

    public Story {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
        rejected = List.copyOf(rejected);
    }

    /** A token as the annotator gives it. */
    public record Word(String word, String lemma, String tag) {}

    /**
     * A mention with its reason.
     *
     * @param cue the words that decided, empty without any
     * @param flags in the order of the alphabet
     * @param cues every cue of the sentence with what became of it
     */
    public record Found(
            String code,
            String matched,
            int start,
            int end,
            String pattern,
            String valence,
            String basis,
            String rule,
            String cue,
            List<String> flags,
            List<Considered> cues) {}

    /** A cue, what became of it, and how many words away it was seen. */
    public record Considered(String type, String words, String fate, int distance) {}

    /** A match that does not count. */
    public record Rejected(String code, String matched, int start, int end, String pattern, String reason) {}

    /** The story of a sentence that was tagged so. */
    public static Story of(Sentence sentence, Tagging tagging) {
        return new Story(
                sentence.number(),
                sentence.text(),
                sentence.tokens().stream()
                        .map(token -> new Word(token.word(), token.lemma(), token.tag()))
                        .toList(),
                tagging.mentions().stream()
                        .map(mention -> found(mention, sentence))
                        .toList(),
                tagging.rejected().stream()
                        .map(match -> rejected(match, sentence))
                        .toList());
    }

    private static Found found(Mention mention, Sentence sentence) {
        Optional<Span> cue = mention.verdict().cue();
        return new Found(
                mention.code(),
                mention.span().cut(sentence.text()),
                mention.span().start(),
                mention.span().end(),
                mention.pattern(),
                mention.verdict().valence().label(),
                mention.verdict().basis().label(),
                mention.verdict().rule(),
                cue.map(span -> span.cut(sentence.text())).orElse(""),
                mention.verdict().flags().stream()
                        .map(flag -> flag.label())
                        .sorted()
                        .toList(),
                mention.verdict().weighed().stream()
                        .map(weighed -> considered(weighed, sentence))
                        .toList());
    }

    private static Considered considered(WeighedCue cue, Sentence sentence) {
        return new Considered(
                cue.type().label(), cue.span().cut(sentence.text()), cue.fate().label(), cue.distance());
    }

    private static Rejected rejected(RejectedMatch match, Sentence sentence) {
        return new Rejected(
                match.code(),
                match.span().cut(sentence.text()),
                match.span().start(),
                match.span().end(),
                match.pattern(),
                match.reason().label());
    }
}
