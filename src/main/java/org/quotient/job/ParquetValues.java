package org.quotient.job;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Unpacks every text of a Parquet file of whatever shape, those of its footer too. */
final class ParquetValues {

    private final Configuration configuration;

    ParquetValues(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Visits the texts.
     *
     * @param visitor gets the name of the column, empty for the footer's own, and the value
     * @return how many values there were
     */
    long visit(Path file, BiConsumer<String, String> visitor) throws IOException {
        // With these options an encrypted file is opened by the key that the configuration leads to.
        ParquetReadOptions options =
                HadoopReadOptions.builder(configuration, file).build();
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration), options)) {
            long values = footer(reader.getFooter(), visitor);
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    values += group(records.read(), visitor);
                }
            }
            return values;
        }
    }

    private static long footer(ParquetMetadata footer, BiConsumer<String, String> visitor) {
        footer.getFileMetaData().getKeyValueMetaData().values().forEach(value -> visitor.accept("", value));
        footer.getBlocks()
                .forEach(block -> block.getColumns().forEach(column -> {
                    String[] path = column.getPath().toArray();
                    Statistics<?> statistics = column.getStatistics();
                    if (statistics != null && statistics.hasNonNullValue()) {
                        bound(path[path.length - 1], statistics.genericGetMin(), visitor);
                        bound(path[path.length - 1], statistics.genericGetMax(), visitor);
                    }
                }));
        return footer.getFileMetaData().getKeyValueMetaData().size();
    }

    private static void bound(String column, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof Binary text) {
            visitor.accept(column, text.toStringUsingUTF8());
        }
    }

    private static long group(Group group, BiConsumer<String, String> visitor) {
        long values = 0;
        GroupType type = group.getType();
        for (int field = 0; field < type.getFieldCount(); field++) {
            for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
                if (!type.getType(field).isPrimitive()) {
                    values += group(group.getGroup(field, i), visitor);
                } else {
                    values++;
                    if (type.getType(field).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
                        visitor.accept(
                                type.getFieldName(field),
                                group.getBinary(field, i).toStringUsingUTF8());
                    }
                }
            }
        }
        return values;
    }
}
