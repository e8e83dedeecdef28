package org.quotient.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Cuts a stretch of speech without full stops into sentences that the tagger can bear: behind the last pause before the
 * bound, else before the last conjunction, else hard.
 *
 * <p>CoreNLP itself offers only {@code pos.maxlen}, which does not split but tags every token {@code X}.
 */
public final class SentenceBound implements Annotator {

    static final int MOST_TOKENS = 150;
    private static final int FEWEST_TOKENS = MOST_TOKENS / 2;
    private static final Set<String> PAUSES = Set.of(",", ";", ":", "...", "…", "-", "--", "–", "—");
    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "but", "so", "because", "then", "or", "which", "although", "though", "when", "where");

    /** The constructor that CoreNLP calls. */
    public SentenceBound(String name, Properties properties) {}

    @Override
    public void annotate(Annotation annotation) {
        List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        if (sentences.stream().noneMatch(sentence -> tokens(sentence).size() > MOST_TOKENS)) {
            return;
        }
        List<CoreMap> bounded = new ArrayList<>();
        for (CoreMap sentence : sentences) {
            split(tokens(sentence), bounded, annotation.get(CoreAnnotations.TextAnnotation.class));
        }
        annotation.set(CoreAnnotations.SentencesAnnotation.class, bounded);
    }

    private static void split(List<CoreLabel> tokens, List<CoreMap> into, String text) {
        List<CoreLabel> rest = tokens;
        while (rest.size() > MOST_TOKENS) {
            int cut = cut(rest);
            into.add(sentence(rest.subList(0, cut), into.size(), text));
            rest = rest.subList(cut, rest.size());
        }
        into.add(sentence(rest, into.size(), text));
    }

    /** How many of {@code tokens} the next sentence takes. */
    private static int cut(List<CoreLabel> tokens) {
        for (int i = MOST_TOKENS; i > FEWEST_TOKENS; i--) {
            if (PAUSES.contains(tokens.get(i - 1).originalText())) {
                return i;
            }
        }
        for (int i = MOST_TOKENS; i > FEWEST_TOKENS; i--) {
            if (CONJUNCTIONS.contains(tokens.get(i).originalText().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return MOST_TOKENS;
    }

    private static CoreMap sentence(List<CoreLabel> tokens, int index, String text) {
        int start = tokens.get(0).beginPosition();
        int end = tokens.get(tokens.size() - 1).endPosition();
        Annotation sentence = new Annotation(text.substring(start, end));
        sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, start);
        sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        sentence.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(tokens));
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
        return sentence;
    }

    private static List<CoreLabel> tokens(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of(
                CoreAnnotations.TextAnnotation.class,
                CoreAnnotations.TokensAnnotation.class,
                CoreAnnotations.SentencesAnnotation.class);
    }
}
