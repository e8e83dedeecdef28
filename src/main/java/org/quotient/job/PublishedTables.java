package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.table.CodebookTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.table.RejectTable;
import org.quotient.table.RejectedMatchTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnReleaseTable;

/** Opens the tables of a release. */
final class PublishedTables {

    private static final String PARQUET = ".parquet";

    private final SparkSession spark;
    private final Output output;
    private final Path root;
    private final String release;

    /**
     * @param root where {@code output} is, in Spark's words
     * @param release its number, six digits
     */
    PublishedTables(SparkSession spark, Output output, Path root, String release) {
        this.spark = spark;
        this.output = output;
        this.root = root;
        this.release = release;
    }

    /** The names of its tables. */
    List<String> names() throws IOException {
        return output.files(folder()).stream()
                .filter(file -> file.endsWith(PARQUET) && file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The rows of a table, if it has the table. */
    Optional<Dataset<Row>> find(String table) throws IOException {
        return names().contains(table) ? Optional.of(rows(table)) : Optional.empty();
    }

    Dataset<Row> rows(String table) {
        return WrittenTable.rows(spark, new Path(root, folder() + "/" + table));
    }

    CodebookTable codebook() {
        return CodebookTable.of(rows("codebook"));
    }

    MentionTable mentions() {
        return MentionTable.of(rows("mentions"), attributes());
    }

    RejectedMatchTable rejectedMatches() {
        return RejectedMatchTable.of(rows("rejected_matches"));
    }

    TurnReleaseTable turns() {
        return TurnReleaseTable.of(rows("turns"));
    }

    TranscriptTable transcripts() {
        return TranscriptTable.of(rows("transcripts"));
    }

    ParticipantReleaseTable participants() {
        return ParticipantReleaseTable.of(rows("participants"), attributes());
    }

    RejectTable rejects() {
        return RejectTable.of(rows("rejects"));
    }

    private List<String> attributes() {
        List<String> attributes = new ArrayList<>(List.of(rows("participants").columns()));
        attributes.removeAll(ParticipantReleaseTable.shape(List.of()).names());
        return attributes;
    }

    private String folder() {
        return Output.RELEASES + "/" + release;
    }
}
