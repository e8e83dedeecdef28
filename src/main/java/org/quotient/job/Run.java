package org.quotient.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.AnnotatorSource;
import org.quotient.codebook.Code;
import org.quotient.release.Manifest;
import org.quotient.table.ReadingTable;
import org.quotient.table.ReleaseTable;
import org.quotient.table.TableDescription;
import org.quotient.tag.Tagger;

/** One run of the main job: from a study file to a new release, or to a sentence that says why there is none. */
final class Run {

    private static final int MOST_SHOWN = 20;
    private static final String AGAIN = "computed: the run was to start from scratch";

    private final Environment environment;
    private final AnnotatorSource annotators;
    private final Clock clock;
    private final RejectLimit limit;
    private final Start start;
    private final String id;
    private final String staging;
    private final List<String> warnings = new ArrayList<>();
    private volatile Optional<Draft> made = Optional.empty();

    /** Whether a run may take from the store what earlier ones computed. */
    enum Start {
        FROM_STORE,
        FROM_SCRATCH
    }

    /** Whether a run found anything that the current release does not have. */
    enum Novelty {
        RELEASE,
        NONE
    }

    /**
     * How a run ended.
     *
     * @param manifest of the release that is current then
     * @param fleeting rejects that the next run may be able to read
     */
    record Outcome(Manifest manifest, Novelty novelty, long fleeting) {}

    /** @param id names the run */
    Run(Environment environment, AnnotatorSource annotators, Clock clock, RejectLimit limit, Start start, String id) {
        this.environment = environment;
        this.annotators = annotators;
        this.clock = clock;
        this.limit = limit;
        this.start = start;
        this.id = id;
        this.staging = Leftovers.RUNS + "/" + id;
    }

    /**
     * Runs the study.
     *
     * @param publisher made before the inputs were read
     * @throws Overtaken if another run published meanwhile
     */
    Outcome run(Publisher publisher, Inputs inputs) throws IOException, InterruptedException, Overtaken {
        environment.progress().log().begin(id);
        Instant started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Output output = environment.output(inputs.study());
        Ahead<Annotator> loading = Ahead.of(annotators::annotator);
        warnings.addAll(inputs.warnings());
        SparkSession spark = Sessions.open(inputs);
        AtExit cleaner = new AtExit(() -> clean(output));
        try {
            Scratch scratch = scratch(spark, inputs);
            Read read = read(spark, inputs, scratch);
            Annotator annotator = loading.get();
            Tagger tagger =
                    Tagger.of(inputs.codebook(), inputs.cues(), inputs.study().uncued(), annotator::annotate);
            Engines engines = Engines.of(annotator.fingerprint(), inputs);
            Memory memory = new Memory(
                    spark,
                    new Store(spark, environment.disk(), store(inputs)),
                    engines,
                    tagger,
                    annotators,
                    environment.progress());
            Pipeline.Result result = new Pipeline(
                            spark,
                            inputs,
                            scratch,
                            memory,
                            environment.progress().log())
                    .run(read.corpus());
            return publish(spark, inputs, output, publisher, read.accounts(), result, started, engines);
        } finally {
            // Before the cleaning: tasks of a failed stage may still write.
            spark.stop();
            clean(output);
            cleaner.close();
        }
    }

    private Scratch scratch(SparkSession spark, Inputs inputs) {
        return new Scratch(spark, new Path(inputs.study().output(), staging));
    }

    private Path store(Inputs inputs) {
        return new Path(inputs.study().output(), start == Start.FROM_SCRATCH ? staging + "/store" : Output.STORE);
    }

    /**
     * Takes the transcripts that the run kept for itself away, also when it is ended from outside; and each folder in one step,
     * since the draft may be about to become a release. One of which that is not known stays.
     */
    private void clean(Output output) {
        boolean unknown = made.map(Draft::isUnknown).orElse(false);
        try {
            for (String name : output.names(staging)) {
                if (!(unknown && name.equals(StagedDraft.NAME))) {
                    output.retire(staging + "/" + name);
                }
            }
            if (!unknown) {
                output.delete(staging);
            }
        } catch (IOException e) {
            environment.console().warn("the run's own files under the output's " + staging + " could not be removed");
        }
    }

    private record Read(Corpus corpus, Accounts accounts) {}

    private Read read(SparkSession spark, Inputs inputs, Scratch scratch) {
        environment.progress().step("Reading");
        environment.progress().log().stage("read");
        Corpus lazy = new CorpusReader(spark, inputs).read();
        ReadingTable all = new ReadingTable(
                scratch.keep("read", ReadingTable.SHAPE, lazy.readings().rows()));
        Accounts accounts = Accounts.of(inputs, all.rows());
        accounts.missing(inputs).ifPresent(missing -> {
            throw new StopException(ExitCode.CHECK_FAILED, "Cannot publish: because " + missing);
        });
        ReadingTable readings = Refusals.leaveOut(all, accounts.refused(), this::warn);
        requireFewRejects(readings, accounts);
        if (accounts.losing() > 0) {
            ReadingLosses.warnings(readings).forEach(this::warn);
        }
        return new Read(new Corpus(readings, lazy.participants(), lazy.attributes()), accounts);
    }

    private void warn(String warning) {
        warnings.add(warning);
        environment.console().warn(warning);
    }

    private void requireFewRejects(ReadingTable readings, Accounts accounts) {
        long listed = accounts.listed();
        long rejected = accounts.rejected();
        environment.progress().log().count("transcripts", listed);
        environment.progress().log().count("rejected", rejected);
        if (accounts.hasTwins()) {
            CorpusReader.refuseTwins(readings);
        }
        if (rejected > 0) {
            show(readings);
            warn(rejected + " of " + listed + " transcripts were rejected; the table rejects says why");
        }
        boolean nobodyIsLeft = listed == 0 && accounts.refused() > 0;
        if (!nobodyIsLeft && (rejected == listed || !limit.allows(rejected, listed))) {
            throw new StopException(
                    ExitCode.TOO_MANY_REJECTS,
                    "Cannot publish: because " + rejected + " of " + listed
                            + " transcripts were rejected and --max-rejects" + " allows " + limit);
        }
    }

    private void show(ReadingTable readings) {
        List<Row> problems = readings.rows()
                .select(explode(col(ReadingTable.PROBLEMS)).as("p"))
                .select("p.*")
                .orderBy(ReadingTable.FILE, ReadingTable.LINE)
                .limit(MOST_SHOWN)
                .collectAsList();
        problems.stream().map(ReadingTable::problem).forEach(environment.console()::problem);
    }

    private Outcome publish(
            SparkSession spark,
            Inputs inputs,
            Output output,
            Publisher publisher,
            Accounts accounts,
            Pipeline.Result result,
            Instant started,
            Engines engines)
            throws IOException, InterruptedException, Overtaken {
        environment.progress().step("Writing");
        environment.progress().log().stage("write");
        long largest = Math.max(result.matches(), result.turns());
        Path root = inputs.study().output();
        Map<String, String> fingerprints = new TreeMap<>(inputs.fingerprints());
        fingerprints.put("annotation", engines.annotation());
        fingerprints.put("tagging", engines.tagging());
        fingerprints.put("tagger", ProgramCode.fingerprint(ProgramCode.TAGGING));
        fingerprints.put("reading", Engines.reading(inputs));
        String attribute = inputs.crossed().stream().findFirst().orElse("all");
        String code = inputs.codebook().codes().stream()
                .filter(own -> !own.patterns().isEmpty())
                .findFirst()
                .map(Code::id)
                .orElse("");
        try (Draft draft = publisher.draft(staging, id)) {
            made = Optional.of(draft);
            List<Manifest.Table> tables = new TableWriter(spark, output, root, largest)
                    .write(result.tables(), staging + "/tables", draft.folder());
            tables.forEach(table -> environment.progress().log().count(table.name(), table.rows()));
            environment.progress().log().stage("publish");
            Manifest alone =
                    manifest(draft.release(), spark.version(), inputs, accounts, result, tables, started, fingerprints);
            Optional<Manifest> current = CurrentRelease.find(output).map(CurrentRelease::manifest);
            if (current.isPresent() && alone.saysTheSameAs(current.get())) {
                return new Outcome(current.get().with(alone.work()), Novelty.NONE, accounts.fleeting());
            }
            Changes changes =
                    new Changes(spark, root, scratch(spark, inputs), Tombstones.withdrawn(environment.disk(), root));
            Changes.Found found = changes.between(current, alone, draft.folder());
            found.warnings().forEach(environment.console()::warn);
            Manifest manifest = alone.compared(
                    found.write(new TableWriter(spark, output, root, found.rows()), staging, draft),
                    found.since(),
                    start == Start.FROM_SCRATCH ? List.of(AGAIN) : found.reasons(alone.work()),
                    found.warnings());
            List<TableDescription> descriptions = Stream.concat(result.tables().stream(), Stream.of(found.table()))
                    .map(ReleaseTable::description)
                    .toList();
            publisher.publish(draft, manifest, descriptions, attribute, code);
            return new Outcome(manifest, Novelty.RELEASE, accounts.fleeting());
        }
    }

    private Manifest manifest(
            String number,
            String spark,
            Inputs inputs,
            Accounts accounts,
            Pipeline.Result result,
            List<Manifest.Table> tables,
            Instant started,
            Map<String, String> fingerprints) {
        Study study = inputs.study();
        return new Manifest(
                Manifest.SCHEMA_VERSION,
                "succeeded",
                number,
                id,
                started.toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Build.versions(spark),
                fingerprints,
                new Manifest.StudySettings(
                        study.name(),
                        inputs.codebook().name(),
                        inputs.codebook().version(),
                        inputs.codebook().codes().size(),
                        inputs.groupings().stream()
                                .map(grouping -> grouping.name())
                                .toList(),
                        study.uncued().label(),
                        inputs.codebook().overlap().label()),
                new Manifest.Inputs(accounts.listed(), accounts.read(), accounts.rejected()),
                result.work(),
                tables,
                result.checks(),
                warnings);
    }
}
