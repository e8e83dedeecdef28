package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;

/** Opens a table of transcripts, csv, jsonl or parquet, and brings its columns to the form of a source table. */
final class TableReader {

    private static final Set<String> OWN = Set.of(
            TurnTable.TRANSCRIPT_ID, TurnTable.TURN, TurnTable.SPEAKER, TurnTable.TEXT, TurnTable.PARTICIPANT_ID);

    // Spark's column for lines that it can't parse; the text of such a row is null, which rejects it.
    private static final String UNPARSED = "_corrupt_record";

    private final SparkSession spark;

    TableReader(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * The rows of a table.
     *
     * @throws InputException if it lacks a column that it needs
     */
    SourceTable read(Study.Source source) {
        Dataset<Row> rows;
        try {
            rows = open(source);
        } catch (Exception e) {
            throw problem("Spark can't open it (" + e.getClass().getSimpleName() + ")", source);
        }
        Map<String, String> written = new HashMap<>();
        List<String> attributes = new ArrayList<>();
        for (String column : rows.columns()) {
            String name = AttributeName.of(column);
            if (written.putIfAbsent(name, column) != null) {
                throw problem("two of its columns would be called " + name, source);
            }
            if (!OWN.contains(name) && !column.equals(UNPARSED)) {
                attributes.add(name);
            }
        }
        boolean turns = written.containsKey(TurnTable.TURN);
        requireColumns(written, turns, source);
        List<Column> columns = new ArrayList<>();
        columns.add(column(written, TurnTable.TRANSCRIPT_ID));
        columns.add(
                turns
                        ? expr("try_cast(`" + written.get(TurnTable.TURN) + "` AS INT)")
                                .as(TurnTable.TURN)
                        : lit(null).cast(DataTypes.IntegerType).as(TurnTable.TURN));
        columns.add(column(written, TurnTable.SPEAKER));
        columns.add(functions.trim(column(written, TurnTable.PARTICIPANT_ID)).as(TurnTable.PARTICIPANT_ID));
        columns.add(column(written, TurnTable.TEXT));
        attributes.forEach(attribute -> columns.add(column(written, attribute)));
        return SourceTable.of(rows.select(columns.toArray(Column[]::new)), attributes);
    }

    private static void requireColumns(Map<String, String> written, boolean turns, Study.Source source) {
        List<String> needed = turns
                ? List.of(TurnTable.TRANSCRIPT_ID, TurnTable.SPEAKER, TurnTable.TEXT)
                : List.of(TurnTable.TRANSCRIPT_ID, TurnTable.TEXT);
        List<String> missing =
                needed.stream().filter(name -> !written.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw problem(
                    "it has no column " + String.join(", ", missing) + "; a table has either transcript_id, text or"
                            + " transcript_id, turn, speaker, text",
                    source);
        }
    }

    private static Column column(Map<String, String> written, String name) {
        Column column = written.containsKey(name) ? col("`" + written.get(name) + "`") : lit(null);
        return column.cast(DataTypes.StringType).as(name);
    }

    private Dataset<Row> open(Study.Source source) {
        String path = source.path().toString();
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return spark.read().parquet(path);
        }
        if (name.endsWith(".csv")) {
            return openCsv(path);
        }
        return spark.read().option("primitivesAsString", "true").json(path);
    }

    /** Only a schema that asks for them shows the rows with too many or too few values; their text is made null. */
    private Dataset<Row> openCsv(String path) {
        DataFrameReader csv = spark.read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .option("encoding", "UTF-8")
                .option("columnNameOfCorruptRecord", UNPARSED);
        StructType schema = csv.csv(path).schema();
        Dataset<Row> rows =
                csv.schema(schema.add(UNPARSED, DataTypes.StringType)).csv(path);
        for (String column : schema.fieldNames()) {
            if (AttributeName.of(column).equals(TurnTable.TEXT)) {
                rows = rows.withColumn(column, functions.when(col(UNPARSED).isNull(), col("`" + column + "`")));
            }
        }
        return rows;
    }

    private static InputException problem(String because, Study.Source source) {
        return new InputException(new Problem(
                "configuration", "Cannot use the table " + source.name() + ": because " + because, source.place()));
    }
}
