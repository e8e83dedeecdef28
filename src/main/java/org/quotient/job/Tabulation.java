package org.quotient.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.codebook.Codebook;
import org.quotient.crosstab.Base;
import org.quotient.crosstab.Cell;
import org.quotient.crosstab.CellKey;
import org.quotient.crosstab.Counts;
import org.quotient.crosstab.CrossTabulation;
import org.quotient.crosstab.Grouping;
import org.quotient.table.BaseTable;
import org.quotient.table.CountTable;
import org.quotient.table.CrosstabTable;

/** Collects counts and bases, and lays them out as the cross-tabulations of a release. */
final class Tabulation {

    private static final int CELLS_PER_TASK = 4_000;

    private final SparkSession spark;
    private final Codebook codebook;
    private final List<Grouping> groupings;
    private final List<String> crossed;

    Tabulation(SparkSession spark, Codebook codebook, List<Grouping> groupings) {
        this.spark = spark;
        this.codebook = codebook;
        this.groupings = List.copyOf(groupings);
        this.crossed = groupings.stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .distinct()
                .toList();
    }

    /** The cells, complete. */
    List<Cell> cells(CountTable countTable, BaseTable baseTable) {
        spark.sparkContext().setJobDescription("count");
        Map<CrossTabulation.Column, Base> bases = new HashMap<>();
        baseTable.rows().collectAsList().stream()
                .map(BaseTable::decode)
                .forEach(e -> bases.put(e.getKey(), e.getValue()));
        Map<CellKey, Counts> counts = new HashMap<>();
        countTable.rows().collectAsList().stream()
                .map(CountTable::decode)
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return new CrossTabulation(codebook, groupings, levels(bases.keySet())).cells(counts, bases);
    }

    private Map<String, Set<String>> levels(Set<CrossTabulation.Column> columns) {
        Map<String, Set<String>> levels = new TreeMap<>();
        crossed.forEach(attribute -> levels.put(attribute, new TreeSet<>()));
        for (Grouping grouping : groupings) {
            columns.stream()
                    .filter(column -> column.by().equals(grouping.name()))
                    .forEach(column -> {
                        for (int i = 0; i < grouping.attributes().size(); i++) {
                            levels.get(grouping.attributes().get(i))
                                    .add(column.combination().get(i));
                        }
                    });
        }
        levels.values().forEach(own -> own.remove(Grouping.ALL));
        return levels;
    }

    /** The published table of the cells. */
    CrosstabTable table(List<Cell> cells) {
        Map<String, Grouping> named = new HashMap<>();
        groupings.forEach(grouping -> named.put(grouping.name(), grouping));
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(
                        cells.stream()
                                .map(cell -> CrosstabTable.encode(
                                        cell, named.get(cell.key().by()), crossed))
                                .toList(),
                        1 + cells.size() / CELLS_PER_TASK);
        return new CrosstabTable(
                spark.createDataset(
                        rows.rdd(), Encoders.row(CrosstabTable.shape(crossed).schema())),
                crossed);
    }
}
