package org.quotient.stage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.table.MatchTable;
import org.quotient.table.SentenceTable;
import org.quotient.tag.Tagger;
import org.quotient.tag.Tagging;

/** Tags every sentence with the codes of a codebook: sentences → matches. */
public final class TagSentences {

    private final Tagger tagger;

    public TagSentences(Tagger tagger) {
        this.tagger = tagger;
    }

    public MatchTable apply(SentenceTable sentences) {
        // Once per executor: its tasks share the vocabulary that the tagger learns.
        Broadcast<Tagger> codes = JavaSparkContext.fromSparkContext(
                        sentences.rows().sparkSession().sparkContext())
                .broadcast(tagger);
        FlatMapFunction<Row, Row> tag = row -> matches(SentenceTable.decode(row), codes.value());
        return new MatchTable(sentences.rows().flatMap(tag, Encoders.row(MatchTable.SHAPE.schema())));
    }

    private static Iterator<Row> matches(SentenceTable.Placed where, Tagger tagger) {
        Tagging tagging = tagger.tag(where.sentence(), where.role());
        List<Row> rows = new ArrayList<>();
        tagging.mentions().forEach(mention -> rows.add(MatchTable.encode(where, mention)));
        tagging.rejected().forEach(match -> rows.add(MatchTable.encode(where, match)));
        return rows.iterator();
    }
}
