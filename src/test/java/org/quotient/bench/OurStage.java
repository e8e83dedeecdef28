package org.quotient.bench;

import org.apache.spark.util.LongAccumulator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.stage.AnnotateTurns;
import org.quotient.table.SentenceTable;

/** The stage of the job itself. */
final class OurStage implements Contender {

    private final LocalSpark spark;

    OurStage(LocalSpark spark) {
        this.spark = spark;
    }

    @Override
    public String label() {
        return "A our stage in Spark";
    }

    @Override
    public String description() {
        return "A is the job's own stage, AnnotateTurns, in Spark local[" + LocalSpark.THREADS
                + "]. The turns lie cached in memory and are dealt out to " + spark.tasks()
                + " tasks, as many as the job itself would choose. Every sentence with all its tokens, tags and"
                + " lemmas becomes a row, which Spark's noop data source throws away.";
    }

    @Override
    public void annotate() {
        LocalSpark.materialise(sentences().rows());
    }

    @Override
    public long count() throws InterruptedException {
        return LocalSpark.sum(sentences().rows(), LocalSpark.tokens());
    }

    private SentenceTable sentences() {
        LongAccumulator words = spark.session().sparkContext().longAccumulator("words annotated");
        return new AnnotateTurns(CoreNlp::shared, spark.tasks(), words).apply(spark.turns());
    }
}
