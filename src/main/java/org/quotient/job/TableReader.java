package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.RowFlaw;

/** Opens a table of transcripts, csv, jsonl or parquet, and brings its columns to the form of a source table. */
final class TableReader {

    private static final String LOST = "\ufffd";

    private final SparkSession spark;
    private final Map<String, String> declared;

    /** @param declared what the study file says of the columns */
    TableReader(SparkSession spark, Map<String, String> declared) {
        this.spark = spark;
        this.declared = declared;
    }

    /**
     * The rows of a table.
     *
     * @throws InputException if it lacks a column that it needs
     */
    SourceTable read(Study.Source source) {
        OpenTable table;
        try {
            table = open(source);
        } catch (IOException e) {
            throw new InputException(problem(Disk.reason(e), source));
        } catch (Exception e) {
            throw new InputException(
                    problem("Spark can't open it (" + e.getClass().getSimpleName() + ")", source));
        }
        TableColumns columns = TableColumns.of(table.columns(), declared, source);
        return SourceTable.of(table.rows().select(columns(columns).toArray(Column[]::new)), columns.attributes());
    }

    private static List<Column> columns(TableColumns table) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                AttributeValue.trimmed(column(table, TurnTable.TRANSCRIPT_ID)).as(TurnTable.TRANSCRIPT_ID));
        columns.add(turn(table).as(TurnTable.TURN));
        columns.add(AttributeValue.trimmed(column(table, TurnTable.SPEAKER)).as(TurnTable.SPEAKER));
        columns.add(
                AttributeValue.trimmed(column(table, TurnTable.PARTICIPANT_ID)).as(TurnTable.PARTICIPANT_ID));
        columns.add(column(table, TurnTable.TEXT).as(TurnTable.TEXT));
        columns.add(col(SourceTable.FILE));
        columns.add(col(SourceTable.LINE));
        columns.add(flaw(table).as(SourceTable.FLAW));
        table.attributes()
                .forEach(attribute ->
                        columns.add(AttributeValue.of(column(table, attribute)).as(attribute)));
        return columns;
    }

    private static Column column(TableColumns table, String name) {
        Column column = table.has(name) ? col(OpenTable.value(table.positions().get(name))) : lit(null);
        return column.cast(DataTypes.StringType);
    }

    /** Where speakers take turns without numbers, the lines of the table number them. */
    private static Column turn(TableColumns table) {
        if (table.has(TurnTable.TURN)) {
            return expr("try_cast(" + OpenTable.value(table.positions().get(TurnTable.TURN)) + " AS INT)");
        }
        return table.has(TurnTable.SPEAKER)
                ? nullif(col(SourceTable.LINE), lit(0))
                : lit(null).cast(DataTypes.IntegerType);
    }

    /** A row is also flawed if any of its values holds the mark that decoders leave for a character that they lost. */
    private static Column flaw(TableColumns table) {
        Column all = concat_ws(
                " ",
                table.positions().keySet().stream()
                        .map(name -> column(table, name))
                        .toArray(Column[]::new));
        return when(col(SourceTable.FLAW).isNull().and(all.contains(LOST)), lit(RowFlaw.BAD_CHARACTERS.label()))
                .otherwise(col(SourceTable.FLAW));
    }

    private OpenTable open(Study.Source source) throws IOException {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return openParquet(source);
        }
        List<Path> files = files(source.path());
        return name.endsWith(".csv")
                ? CsvTable.open(spark, source.name(), files)
                : JsonTable.open(spark, source.name(), files);
    }

    /** A table may be a folder of files, as Spark writes it. */
    private List<Path> files(Path path) throws IOException {
        FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        List<Path> files = Arrays.stream(system.listStatus(path))
                .filter(FileStatus::isFile)
                .map(FileStatus::getPath)
                .filter(file -> file.getName().equals(path.getName())
                        || !file.getName().startsWith("_") && !file.getName().startsWith("."))
                .sorted()
                .toList();
        if (files.isEmpty()) {
            throw new IOException("no files");
        }
        return files;
    }

    private OpenTable openParquet(Study.Source source) {
        Dataset<Row> rows = spark.read().parquet(source.path().toString());
        List<Column> columns = new ArrayList<>();
        for (String column : rows.columns()) {
            columns.add(col("`" + column.replace("`", "``") + "`").as(OpenTable.value(columns.size())));
        }
        columns.add(lit(source.name()).as(SourceTable.FILE));
        columns.add(lit(0).as(SourceTable.LINE));
        columns.add(lit(null).cast(DataTypes.StringType).as(SourceTable.FLAW));
        return new OpenTable(rows.select(columns.toArray(Column[]::new)), List.of(rows.columns()));
    }

    static Problem problem(String because, Study.Source source) {
        return new Problem(
                "configuration", "Cannot use the table " + source.name() + ": because " + because, source.place());
    }
}
