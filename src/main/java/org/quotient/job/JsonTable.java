package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.table.SourceTable;
import org.quotient.transcript.RowFlaw;

/** Opens a table of JSON, an object a line, with the numbers of its lines, which Spark's own reader does not know. */
final class JsonTable {

    private static final String TEXT = "json_text";
    private static final String OBJECT = "json_object";
    private static final String UNPARSED = "_corrupt_record";
    private static final StructType LINES = new StructType()
            .add(TEXT, DataTypes.StringType)
            .add(SourceTable.FILE, DataTypes.StringType)
            .add(SourceTable.LINE, DataTypes.IntegerType);

    private JsonTable() {}

    static OpenTable open(SparkSession spark, String name, List<Path> files) {
        Dataset<Row> lines = spark.createDataset(List.of(), Encoders.row(LINES));
        for (Path file : files) {
            lines = lines.unionByName(lines(spark, files.size() > 1 ? name + "/" + file.getName() : name, file));
        }
        StructType found = spark.read()
                .option("primitivesAsString", "true")
                .json(lines.select(TEXT).as(Encoders.STRING()))
                .schema();
        StructType schema = new StructType();
        List<String> columns = new ArrayList<>();
        for (String column : found.fieldNames()) {
            if (!column.equals(UNPARSED)) {
                schema = schema.add(found.apply(column));
                columns.add(column);
            }
        }
        Column object = from_json(
                col(TEXT),
                schema.add(UNPARSED, DataTypes.StringType),
                Map.of("columnNameOfCorruptRecord", UNPARSED, "mode", "PERMISSIVE"));
        return new OpenTable(values(lines.withColumn(OBJECT, object), columns), columns);
    }

    private static Dataset<Row> values(Dataset<Row> objects, List<String> columns) {
        List<Column> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(field(columns.get(i)).as(OpenTable.value(i)));
        }
        values.add(col(SourceTable.FILE));
        values.add(col(SourceTable.LINE));
        values.add(when(col(OBJECT).isNull().or(field(UNPARSED).isNotNull()), lit(RowFlaw.BROKEN_LINE.label()))
                .as(SourceTable.FLAW));
        return objects.select(values.toArray(Column[]::new));
    }

    private static Column field(String name) {
        return col(OBJECT).getField(name).cast(DataTypes.StringType);
    }

    /** The parts of one file come in its order, so that the number of a line can be counted. */
    private static Dataset<Row> lines(SparkSession spark, String name, Path file) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        JobConf job = new JobConf(spark.sparkContext().hadoopConfiguration());
        FileInputFormat.setInputPaths(job, file);
        JavaRDD<Row> rows = context.hadoopRDD(job, TextInputFormat.class, LongWritable.class, Text.class, 1)
                .map(line -> line._2().toString())
                .zipWithIndex()
                .filter(line -> !line._1().isBlank())
                .map(line -> RowFactory.create(line._1(), name, (int) (line._2() + 1)));
        return spark.createDataset(rows.rdd(), Encoders.row(LINES));
    }
}
