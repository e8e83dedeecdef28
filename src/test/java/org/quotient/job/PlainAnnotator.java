package org.quotient.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.annotate.Annotator;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/** Annotates in no time, and fails when its fuse has burnt down: for tests of what a run does with annotations. */
final class PlainAnnotator implements Annotator {

    /** How many turns may still be annotated before it fails. */
    static final AtomicInteger FUSE = new AtomicInteger(Integer.MAX_VALUE);

    /** Of this kind of annotator; to the second "The pay" is one word. */
    static final AtomicInteger VERSION = new AtomicInteger(1);

    private static final Pattern SENTENCE = Pattern.compile("[^.?!\\s][^.?!]*[.?!]?|[.?!]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern LONGER_WORD = Pattern.compile("The pay|" + WORD);

    @Override
    public List<Sentence> annotate(String text) {
        if (FUSE.getAndDecrement() <= 0) {
            throw new IllegalStateException("Cannot annotate: because the test says so");
        }
        List<Sentence> sentences = new ArrayList<>();
        Matcher found = SENTENCE.matcher(text);
        while (found.find()) {
            String own = found.group().stripTrailing();
            Span span = new Span(found.start(), found.start() + own.length());
            sentences.add(new Sentence(sentences.size() + 1, span, own, tokens(own)));
        }
        return sentences;
    }

    private static List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = (VERSION.get() == 1 ? WORD : LONGER_WORD).matcher(sentence);
        while (word.find()) {
            String form = word.group();
            tokens.add(new Token(new Span(word.start(), word.end()), form, form.toLowerCase(Locale.ROOT), "NN"));
        }
        return tokens;
    }

    @Override
    public String fingerprint() {
        return VERSION.get() == 1 ? "plain" : "plain " + VERSION.get();
    }
}
