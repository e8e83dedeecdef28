package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table in order: name, type, comment.
 *
 * <p>Whether a column may be null is not part of a shape, because Parquet does not keep it.
 */
public final class Shape {

    private final List<StructField> fields;

    private Shape(List<StructField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** A shape without columns, to add to. */
    static Shape empty() {
        return new Shape(List.of());
    }

    Shape text(String name, String comment) {
        return with(name, DataTypes.StringType, comment);
    }

    Shape number(String name, String comment) {
        return with(name, DataTypes.IntegerType, comment);
    }

    Shape count(String name, String comment) {
        return with(name, DataTypes.LongType, comment);
    }

    Shape real(String name, String comment) {
        return with(name, DataTypes.DoubleType, comment);
    }

    Shape flag(String name, String comment) {
        return with(name, DataTypes.BooleanType, comment);
    }

    Shape with(String name, DataType type, String comment) {
        List<StructField> more = new ArrayList<>(fields);
        more.add(new StructField(name, type, true, Metadata.empty()).withComment(comment));
        return new Shape(more);
    }

    /** These columns, then those of {@code other}. */
    Shape and(Shape other) {
        List<StructField> more = new ArrayList<>(fields);
        more.addAll(other.fields);
        return new Shape(more);
    }

    Shape without(String name) {
        return new Shape(
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    /** A text column for each attribute of the participants. */
    Shape attributes(List<String> attributes) {
        Shape shape = this;
        for (String attribute : attributes) {
            shape = shape.text(
                    attribute, "The participant's " + attribute.replace('_', ' ') + ", as stated by the study");
        }
        return shape;
    }

    public StructType schema() {
        return new StructType(fields.toArray(StructField[]::new));
    }

    public List<String> names() {
        return fields.stream().map(StructField::name).toList();
    }

    /** What each column is, for the data dictionary. */
    List<TableDescription.ColumnDescription> describe() {
        return fields.stream()
                .map(field -> new TableDescription.ColumnDescription(
                        field.name(),
                        field.dataType().simpleString(),
                        field.getComment().get()))
                .toList();
    }

    /** These columns of {@code rows} in this order, with their comments. */
    Dataset<Row> of(Dataset<Row> rows) {
        return rows.select(fields.stream()
                .map(field -> functions.col(field.name()).cast(field.dataType()).as(field.name(), field.metadata()))
                .toArray(Column[]::new));
    }

    /**
     * Refuses a dataset of another shape.
     *
     * @throws IllegalArgumentException if the names or types differ
     */
    void require(String table, Dataset<Row> rows) {
        String expected = signature(schema());
        String actual = signature(rows.schema());
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException(
                    "Cannot use this dataset as " + table + ": because it has " + actual + " instead of " + expected);
        }
    }

    private static String signature(StructType schema) {
        StringBuilder signature = new StringBuilder();
        for (StructField field : schema.fields()) {
            signature
                    .append(field.name())
                    .append(' ')
                    .append(field.dataType().simpleString())
                    .append(", ");
        }
        return signature.toString();
    }
}
