package org.quotient.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** CoreNLP without Spark, called as its manual says. */
final class DirectPipeline implements Contender {

    private final List<String> turns;
    private final StanfordCoreNLP pipeline;

    DirectPipeline(Material material) {
        turns = material.turns();
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma");
        properties.setProperty("pos.model", "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public String label() {
        return "B CoreNLP directly";
    }

    @Override
    public String description() {
        return "B is CoreNLP called directly, without Spark: one StanfordCoreNLP pipeline of tokenize, pos and lemma with"
                + " CoreNLP's own settings and the same model, shared by a pool of " + LocalSpark.THREADS
                + " threads that take one turn after another from a queue. The annotations are counted and dropped,"
                + " no rows are made.";
    }

    @Override
    public void annotate() throws InterruptedException {
        count();
    }

    @Override
    public long count() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(LocalSpark.THREADS);
        try {
            List<Future<Integer>> counts = new ArrayList<>(turns.size());
            for (String turn : turns) {
                counts.add(pool.submit(() -> annotate(turn)));
            }
            long tokens = 0;
            for (Future<Integer> count : counts) {
                tokens += count.get();
            }
            return tokens;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot measure: because CoreNLP failed on a turn", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private int annotate(String turn) {
        Annotation annotation = new Annotation(turn);
        pipeline.annotate(annotation);
        return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }
}
