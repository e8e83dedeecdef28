package org.quotient.table;

import java.util.List;
import java.util.stream.Stream;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows and values inside a row. They must be Scala's sequences: where one stage hands its rows to the next without a shuffle, Spark
 * passes them on as they are, and a row that holds a Java array can't be decoded.
 */
final class Sequences {

    private Sequences() {}

    static <T> Seq<T> of(Stream<T> rows) {
        List<T> list = rows.toList();
        return CollectionConverters.asScala(list).toSeq();
    }
}
