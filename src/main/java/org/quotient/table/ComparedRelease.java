package org.quotient.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What of a published release a comparison needs, cut out of its tables by their own columns: an older program may have
 * written others beside them.
 */
public record ComparedRelease(
        Dataset<Row> crosstab,
        Dataset<Row> mentions,
        Dataset<Row> transcripts,
        Dataset<Row> participants,
        Dataset<Row> turns,
        Dataset<Row> codebook) {

    public static final String PARENT = "parent";

    /**
     * Cuts a release's tables.
     *
     * @param tables a table's rows by its name
     * @param attributes those by which cells are compared
     * @throws IllegalArgumentException if a table lacks a column
     */
    public static ComparedRelease of(Function<String, Dataset<Row>> tables, List<String> attributes) {
        return new ComparedRelease(
                cut(
                        tables,
                        "crosstab",
                        Shape.empty()
                                .text(CountTable.BY, "")
                                .attributes(attributes)
                                .text(MatchTable.CODE, "")
                                .text(MatchTable.VALENCE, "")
                                .count(CountTable.PARTICIPANTS, "")
                                .count(ChangeTable.BASE, "")
                                .count(CountTable.MENTIONS, "")),
                cut(
                        tables,
                        "mentions",
                        Shape.empty()
                                .text(MatchTable.MENTION_ID, "")
                                .text(TurnTable.TRANSCRIPT_ID, "")
                                .text(TurnTable.PARTICIPANT_ID, "")
                                .number(TurnTable.START, "")
                                .number(TurnTable.END, "")
                                .text(MatchTable.CODE, "")
                                .text(MatchTable.VALENCE, "")),
                cut(
                        tables,
                        "transcripts",
                        Shape.empty().text(TurnTable.TRANSCRIPT_ID, "").text(ReadingTable.CONTENT, "")),
                cut(
                        tables,
                        "participants",
                        Shape.empty()
                                .text(TurnTable.PARTICIPANT_ID, "")
                                .count(CountTable.TRANSCRIPTS, "")
                                .attributes(attributes)),
                cut(
                        tables,
                        "turns",
                        Shape.empty().text(TurnTable.TRANSCRIPT_ID, "").text(TurnTable.PARTICIPANT_ID, "")),
                cut(tables, "codebook", Shape.empty().text(MatchTable.CODE, "").text(PARENT, "")));
    }

    private static Dataset<Row> cut(Function<String, Dataset<Row>> tables, String name, Shape shape) {
        Dataset<Row> rows = tables.apply(name);
        List<String> columns = Arrays.asList(rows.columns());
        for (String column : shape.names()) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("its table " + name + " has no column " + column);
            }
        }
        return shape.of(rows);
    }
}
