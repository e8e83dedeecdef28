package org.quotient.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.corpus.Problem;
import org.quotient.stage.LintReadings;
import org.quotient.table.CountTable;
import org.quotient.table.LintTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnTable;

/** Reads every transcript of a study and says what there is to say about each. */
final class CorpusCheck {

    /** From here on files without a warning are not shown. */
    static final int MANY = 50;

    private final SparkSession spark;
    private final Inputs inputs;
    private final Console console;
    private final Shown shown;

    /** Which files are shown. */
    enum Shown {
        ALL,
        WARNED,
        AUTO
    }

    CorpusCheck(SparkSession spark, Inputs inputs, Console console, Shown shown) {
        this.spark = spark;
        this.inputs = inputs;
        this.console = console;
        this.shown = shown;
    }

    /** Checks the transcripts, and gives back how many can't be used. */
    long run(CheckOutput output) {
        ReadingTable readings = new CorpusReader(spark, inputs).read().readings();
        Dataset<Row> rows = new LintReadings(inputs.codebook().language())
                .apply(readings)
                .rows()
                .cache();
        rejects(rows);
        CheckOutput.Totals totals = totals(rows);
        Accounts accounts = Accounts.of(inputs, rows);
        if (accounts.hasTwins()) {
            CorpusReader.refuseTwins(readings);
        }
        accounts.missing(inputs).ifPresent(missing -> {
            throw new StopException(ExitCode.CHECK_FAILED, "Cannot vouch for the readings: because " + missing);
        });
        output.corpus(totals);
        RosterCheck roster = new RosterCheck(inputs);
        boolean all = shown == Shown.ALL || shown == Shown.AUTO && totals.listed() <= MANY;
        for (Iterator<Row> files = rows.orderBy(ReadingTable.SOURCE, TurnTable.TRANSCRIPT_ID)
                        .toLocalIterator();
                files.hasNext(); ) {
            Row row = files.next();
            FileReport report =
                    roster.check(FileReport.of(row), row.getList(row.fieldIndex(ReadingTable.HEADER_NAMES)));
            if (all || !report.warnings().isEmpty() || !report.isRead()) {
                output.file(report);
            }
        }
        List<Problem> warnings = new ArrayList<>(roster.warnings());
        warnings.addAll(DuplicateTranscripts.warnings(rows));
        output.end(warnings);
        return totals.rejected();
    }

    private void rejects(Dataset<Row> rows) {
        rows.select(explode(col(ReadingTable.PROBLEMS)).as("p"))
                .select("p.*")
                .orderBy(ReadingTable.FILE, ReadingTable.LINE)
                .collectAsList()
                .forEach(row -> console.problem(ReadingTable.problem(row)));
        ReadingLosses.warnings(rows).forEach(console::warn);
    }

    private static CheckOutput.Totals totals(Dataset<Row> rows) {
        Row sums = rows.agg(
                        count(lit(1)),
                        count(when(size(col(ReadingTable.PROBLEMS)).gt(0), lit(1))),
                        words(TranscriptTable.ALL_WORDS),
                        words(TranscriptTable.LABEL_WORDS),
                        words(TranscriptTable.NOISE_WORDS),
                        coalesce(sum(ReadingTable.IGNORED_WORDS), lit(0L)))
                .first();
        return new CheckOutput.Totals(
                sums.getLong(0),
                sums.getLong(0) - sums.getLong(1),
                sums.getLong(1),
                roles(rows),
                sums.getLong(2),
                sums.getLong(3),
                sums.getLong(4),
                sums.getLong(5));
    }

    private static Column words(String name) {
        return coalesce(sum(col(ReadingTable.ACCOUNT + "." + name)), lit(0L));
    }

    private static List<CheckOutput.RoleSum> roles(Dataset<Row> rows) {
        return rows
                .select(explode(col(LintTable.VOICES)).as("v"))
                .select("v.*")
                .groupBy(TurnTable.ROLE)
                .agg(sum(CountTable.TURNS), sum(TurnTable.WORDS))
                .orderBy(TurnTable.ROLE)
                .collectAsList()
                .stream()
                .map(row -> new CheckOutput.RoleSum(row.getString(0), row.getLong(1), row.getLong(2)))
                .toList();
    }
}
