package org.quotient.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows inside a row. They must be Scala's sequences: where one stage hands its rows to the next without a shuffle, Spark
 * passes them on as they are, and a row that holds a Java array can't be decoded.
 */
final class Sequences {

    private Sequences() {}

    static Seq<Row> of(Stream<Row> rows) {
        List<Row> list = rows.toList();
        return CollectionConverters.asScala(list).toSeq();
    }
}
