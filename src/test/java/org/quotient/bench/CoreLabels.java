package org.quotient.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;

/** Our sentences as CoreNLP's annotators want them. */
final class CoreLabels {

    private CoreLabels() {}

    static Annotation of(List<Sentence> sentences) {
        List<CoreMap> maps = new ArrayList<>();
        List<CoreLabel> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<CoreLabel> labels =
                    sentence.tokens().stream().map(CoreLabels::label).toList();
            CoreMap map = new ArrayCoreMap();
            map.set(CoreAnnotations.TokensAnnotation.class, labels);
            maps.add(map);
            all.addAll(labels);
        }
        Annotation annotation = new Annotation("");
        annotation.set(CoreAnnotations.TokensAnnotation.class, all);
        annotation.set(CoreAnnotations.SentencesAnnotation.class, maps);
        return annotation;
    }

    private static CoreLabel label(Token token) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.word());
        label.setValue(token.word());
        label.setOriginalText(token.word());
        label.setLemma(token.lemma());
        label.setTag(token.tag());
        return label;
    }

    /** How many stretches of tokens have a label. */
    static long entities(Annotation annotation) {
        long entities = 0;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            String before = null;
            for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                entities += token.ner() != null && !token.ner().equals(before) ? 1 : 0;
                before = token.ner();
            }
        }
        return entities;
    }
}
