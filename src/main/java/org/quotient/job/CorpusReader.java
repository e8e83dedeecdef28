package org.quotient.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.stage.Bins;
import org.quotient.stage.FileBytes;
import org.quotient.stage.FileReading;
import org.quotient.stage.ListSourceParticipants;
import org.quotient.stage.ReadFiles;
import org.quotient.stage.ReadTable;
import org.quotient.stage.RefuseWithdrawn;
import org.quotient.stage.Withdrawn;
import org.quotient.table.ParticipantTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Conventions;

/** Reads all transcripts of a study, wherever they come from. */
final class CorpusReader {

    private static final long BINS_PER_CORE = 4;
    private static final long BYTES_PER_BIN = 4L << 20;
    private static final long MOST_BINS = 20_000;
    /** A task carries the names of its files. */
    private static final long FILES_PER_BIN = 4_000;

    private static final int MOST_NAMED = 10;

    private final SparkSession spark;
    private final Inputs inputs;

    CorpusReader(SparkSession spark, Inputs inputs) {
        this.spark = spark;
        this.inputs = inputs;
    }

    /**
     * Reads lazily: files and rows are opened when the readings are computed.
     *
     * @throws InputException if a table has not the columns that the study needs
     */
    Corpus read() {
        Conventions conventions = inputs.study().conventions();
        Dataset<Row> readings = readFiles();
        List<SourceTable> tables = new ArrayList<>();
        for (Study.Source source : inputs.tables()) {
            SourceTable table = new TableReader(spark, inputs.study().columns()).read(source);
            tables.add(table);
            readings = readings.unionByName(new ReadTable(source.name(), conventions, casts())
                    .apply(table)
                    .rows());
        }
        List<String> attributes = inputs.roster().map(Roster::attributes).orElseGet(() -> attributes(tables));
        ParticipantTable participants = inputs.roster().map(this::participants).orElseGet(() -> participants(tables));
        Withdrawn withdrawn = Tombstones.withdrawn(
                new Disk(spark.sparkContext().hadoopConfiguration()),
                inputs.study().output());
        RefuseWithdrawn refuse = new RefuseWithdrawn(withdrawn, declared(withdrawn));
        return new Corpus(refuse.apply(new ReadingTable(readings)), refuse.apply(participants), attributes);
    }

    /**
     * Stops because two inputs would be one transcript.
     *
     * @throws StopException with the ids
     */
    static void refuseTwins(ReadingTable readings) {
        String ids = readings
                .rows()
                .groupBy(TurnTable.TRANSCRIPT_ID)
                .agg(count(lit(1)).as("inputs"))
                .filter(col("inputs").gt(1))
                .orderBy(TurnTable.TRANSCRIPT_ID)
                .limit(MOST_NAMED)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining(", "));
        throw new StopException(
                ExitCode.CONFIGURATION, "Cannot tell inputs apart: because more than one would be transcript " + ids);
    }

    private Set<String> declared(Withdrawn withdrawn) {
        if (withdrawn.isNobody() || inputs.roster().isEmpty()) {
            return Set.of();
        }
        return inputs.roster().get().members().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty()
                        && entry.getValue().stream()
                                .map(Cast.Member::participantId)
                                .allMatch(withdrawn::hasParticipant))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Dataset<Row> readFiles() {
        FileBytes bytes =
                new PartBytes(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        // The executors of a cluster come later than this: its number of cores is not known yet, that of bytes is.
        long bySize = inputs.bytes() / BYTES_PER_BIN;
        long byCores = BINS_PER_CORE * spark.sparkContext().defaultParallelism();
        long byNames = inputs.files().size() / FILES_PER_BIN;
        int most = (int) Math.min(MOST_BINS, Math.max(byNames, Math.max(bySize, byCores)));
        return new ReadFiles(spark, bytes, new TimedReading(FileReading::unbounded, ReadingLimit.USUAL))
                .apply(Bins.pack(inputs.files(), most))
                .rows();
    }

    private Map<String, Cast> casts() {
        Map<String, Cast> casts = new HashMap<>();
        inputs.roster()
                .ifPresent(roster -> roster.members()
                        .forEach((id, members) ->
                                casts.put(id, new Cast(inputs.study().conventions(), members))));
        return casts;
    }

    private ParticipantTable participants(Roster roster) {
        List<Row> rows =
                roster.participants().stream().map(ParticipantTable::encode).toList();
        return new ParticipantTable(spark.createDataset(rows, Encoders.row(ParticipantTable.SHAPE.schema())));
    }

    private ParticipantTable participants(List<SourceTable> tables) {
        ListSourceParticipants list =
                new ListSourceParticipants(inputs.study().conventions().interviewers());
        Dataset<Row> all = spark.createDataset(List.of(), Encoders.row(ParticipantTable.SHAPE.schema()));
        for (SourceTable table : tables) {
            requireNone(list.conflicts(table).count());
            all = all.unionByName(list.apply(table).rows());
        }
        Column attributes = array_sort(map_entries(col(ParticipantTable.ATTRIBUTES)));
        requireNone(all.groupBy(TurnTable.PARTICIPANT_ID)
                .agg(count_distinct(attributes).as("versions"))
                .filter(col("versions").gt(1))
                .count());
        return new ParticipantTable(all.dropDuplicates(TurnTable.PARTICIPANT_ID));
    }

    private static void requireNone(long conflicts) {
        if (conflicts > 0) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot use the attributes of the table: because for " + conflicts
                            + " participants its rows state different values");
        }
    }

    /** The attributes of tables that carry them; the study's demands on them are checked now that they are known. */
    private List<String> attributes(List<SourceTable> tables) {
        Set<String> attributes = new LinkedHashSet<>();
        tables.forEach(table -> attributes.addAll(table.attributes()));
        List<Problem> problems = InputsReader.attributeProblems(
                List.copyOf(attributes),
                inputs.study(),
                inputs.study().transcripts().get(0).place());
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return List.copyOf(attributes);
    }
}
