package org.quotient.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.quotient.annotate.AnnotationException;
import org.quotient.annotate.Annotator;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/**
 * CoreNLP's tokenizer, sentence splitter, part-of-speech tagger and lemmatiser as one pipeline, shared by all threads
 * of a JVM: it keeps no state of a text.
 */
public final class CoreNlp implements Annotator {

    // The tag that CoreNLP gives to every token of a sentence that it gave up, after swallowing an OutOfMemoryError.
    private static final String GIVEN_UP = "X";

    private final StanfordCoreNLP pipeline;
    private final String fingerprint;

    private CoreNlp() {
        // Its log lines quote whole sentences.
        RedwoodConfiguration.current().clear().apply();
        fingerprint = PipelineSettings.fingerprint();
        pipeline = new StanfordCoreNLP(PipelineSettings.properties());
        // A wrong tokenizer option is found only at the first text.
        annotate("Nobody told me anything.");
    }

    private static final class Holder {
        private static final CoreNlp SHARED = new CoreNlp();
    }

    /** The pipeline of this JVM. The first call loads the model, which takes some seconds. */
    public static CoreNlp shared() {
        return Holder.SHARED;
    }

    /** The fingerprint of the pipeline, without loading it. */
    public static String identity() {
        return PipelineSettings.fingerprint();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Sentence> annotate(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span block : Blocks.of(text)) {
            String cut = block.cut(text);
            for (CoreMap found : sentences(cut)) {
                List<CoreLabel> labels = found.get(CoreAnnotations.TokensAnnotation.class);
                sentences.add(sentence(sentences.size() + 1, labels, cut, block.start()));
            }
        }
        return sentences;
    }

    private List<CoreMap> sentences(String text) {
        // "it’s" must be what "it's" is: CoreNLP takes the former for a possessive.
        Annotation annotation = new Annotation(straight(text));
        try {
            pipeline.annotate(annotation);
        } catch (RuntimeInterruptedException e) {
            // CoreNLP clears the flag; the task was cancelled and the text is not to blame.
            Thread.currentThread().interrupt();
            throw e;
        }
        return annotation.get(CoreAnnotations.SentencesAnnotation.class);
    }

    private static String straight(String text) {
        return text.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00b4', '\'');
    }

    private static Sentence sentence(int number, List<CoreLabel> labels, String text, int textStart) {
        int start = labels.get(0).beginPosition();
        Span span = new Span(start, labels.get(labels.size() - 1).endPosition());
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            tokens.add(token(label, start, text));
        }
        return new Sentence(number, span.shiftedBy(textStart), span.cut(text), tokens);
    }

    static Token token(CoreLabel label, int start, String text) {
        Span span = new Span(label.beginPosition(), label.endPosition());
        String word = span.cut(text);
        if (label.tag() == null || label.tag().equals(GIVEN_UP) || label.lemma() == null) {
            throw new AnnotationException("Cannot annotate a turn of " + text.length()
                    + " characters: because the tagger gave up a sentence of it, most likely for want of memory");
        }
        if (!straight(word).equals(label.originalText())) {
            throw new AnnotationException("Cannot annotate a turn of " + text.length()
                    + " characters: because the offsets of a token at " + span.start() + " do not cut its word");
        }
        return new Token(span.shiftedBy(-start), word, lemma(label), label.tag());
    }

    /** A plural at the start of a sentence is often taken for a name, whose lemma would keep its ending. */
    private static String lemma(CoreLabel label) {
        return label.tag().equals("NNPS") ? new Morphology().lemma(label.word(), "NNS") : label.lemma();
    }
}
