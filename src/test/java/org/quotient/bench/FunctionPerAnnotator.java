package org.quotient.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import edu.stanford.nlp.simple.Document;
import edu.stanford.nlp.simple.Sentence;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.table.TurnTable;

/** One SQL function for each annotator, each of which begins with the bare text. */
final class FunctionPerAnnotator implements Contender {

    private static final String SENTENCE = "sentence";
    private static final String TOKENS = "tokens";

    private static final UserDefinedFunction SPLIT = function(
            text -> new Document(text).sentences().stream().map(Sentence::text).toList());
    private static final UserDefinedFunction TOKENIZE = function(sentence -> new Sentence(sentence).words());
    private static final UserDefinedFunction TAG = function(sentence -> new Sentence(sentence).posTags());
    private static final UserDefinedFunction LEMMATISE = function(sentence -> new Sentence(sentence).lemmas());

    private final LocalSpark spark;

    FunctionPerAnnotator(LocalSpark spark) {
        this.spark = spark;
    }

    private static UserDefinedFunction function(UDF1<String, List<String>> annotator) {
        return udf(annotator, DataTypes.createArrayType(DataTypes.StringType));
    }

    @Override
    public String label() {
        return "C a function per annotator";
    }

    @Override
    public String description() {
        return "C is one Spark SQL function per annotator, the shape of the library spark-corenlp, which is no longer"
                + " maintained, written anew with CoreNLP's simple API in Spark local[" + LocalSpark.THREADS
                + "]: ssplit cuts each turn into sentences; then tokenize, pos and lemma each take the bare text of a"
                + " sentence and annotate it from scratch. The turns come from the same cache, are dealt out to the"
                + " same number of tasks as in A, and the rows go to the same noop data source.";
    }

    @Override
    public void annotate() {
        LocalSpark.materialise(annotated());
    }

    @Override
    public long count() throws InterruptedException {
        return LocalSpark.sum(annotated(), functions.size(functions.col(TOKENS)));
    }

    private Dataset<Row> annotated() {
        Dataset<Row> sentences = spark.turns()
                .rows()
                .repartition(spark.tasks())
                .select(explode(SPLIT.apply(col(TurnTable.TEXT))).as(SENTENCE));
        return sentences.select(
                col(SENTENCE),
                TOKENIZE.apply(col(SENTENCE)).as(TOKENS),
                TAG.apply(col(SENTENCE)).as("tags"),
                LEMMATISE.apply(col(SENTENCE)).as("lemmas"));
    }
}
