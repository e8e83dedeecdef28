package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.ManifestSchema;
import org.quotient.release.Pointer;

/** The sample study through a real spark-submit, read by DuckDB. */
class SampleStudyIT {

    @TempDir
    private static Path folder;

    private static Path output;
    private static Shell.Outcome first;
    private static Duck duck;

    @BeforeAll
    static void runTheSample() throws Exception {
        Path study = Shell.sampleStudy(folder);
        output = folder.resolve("target/peer-support");
        first = Shell.quotient("--master", "local[2]", "--", "run", study.toString());
        assertEquals(0, first.code(), first.err());
        duck = new Duck(output.resolve("current"));
    }

    @AfterAll
    static void close() throws Exception {
        duck.close();
    }

    @Test
    void itSaysWhereTheReleaseIsAndNothingElse() {
        assertTrue(first.out().startsWith("Release 000001: " + output + "/releases/000001\n"), first.out());
        assertTrue(first.out().contains("38 transcripts read, 0 rejected; 39 participants; "), first.out());
        assertEquals("", first.err(), "without a terminal it is quiet");
    }

    @Test
    void aReleaseHoldsItsTablesAndTextsAndNothingElse() throws Exception {
        Path release = output.resolve("releases/000001");
        try (Stream<Path> all = Files.walk(release)) {
            List<String> strays = all.filter(Files::isRegularFile)
                    .map(file -> release.relativize(file).toString())
                    .filter(name -> !name.matches("[a-z_]+/part-\\d+\\.parquet|manifest\\.json|data_dictionary\\.csv"
                            + "|datapackage\\.json|views\\.sql|README\\.md"))
                    .toList();
            assertEquals(List.of(), strays);
        }
        assertEquals(Path.of("releases/000001"), Files.readSymbolicLink(output.resolve("current")));
        try (Stream<Path> runs = Files.list(output.resolve("store/runs"))) {
            assertEquals(0, runs.count(), "nothing of the run is left in the store");
        }
    }

    @Test
    void thePointerNamesTheManifestAndTheManifestTheFiles() throws Exception {
        Pointer pointer = Json.read(Files.readString(output.resolve("CURRENT.json")), Pointer.class);
        String text = Files.readString(output.resolve("current/manifest.json"));
        assertEquals(Sha256.of(text), pointer.manifestSha256());
        Manifest manifest = Json.read(text, Manifest.class);
        assertEquals(new Manifest.Inputs(38, 38, 0), manifest.inputs());
        for (Manifest.Table table : manifest.tables()) {
            assertEquals(table.rows(), duck.number("SELECT count(*) FROM " + table.name()), table.name());
            for (Manifest.File file : table.files()) {
                try (var in = Files.newInputStream(output.resolve("current").resolve(file.path()))) {
                    assertEquals(file.sha256(), Sha256.of(in));
                }
            }
        }
        assertTrue(!text.contains(folder.toString()), "no path of a machine");
        assertEquals(List.of(), ManifestSchema.violations(text));
    }

    @Test
    void cellsAreThoseThatWereCountedByHand() throws Exception {
        String cells = folder.resolve("data-samples/expected/cells.csv").toString();
        assertEquals(
                List.of(),
                duck.rows("SELECT * FROM read_csv('" + cells + "', all_varchar = true) e WHERE NOT EXISTS ("
                        + "SELECT 1 FROM crosstab c WHERE c.\"by\" = e.\"by\" AND c.setting = e.setting AND c.region ="
                        + " e.region AND c.code = e.code AND c.valence = e.valence AND c.participants ="
                        + " e.participants::BIGINT AND c.participants_base = e.participants_base::BIGINT AND"
                        + " c.transcripts = e.transcripts::BIGINT AND c.turns = e.turns::BIGINT AND c.mentions ="
                        + " e.mentions::BIGINT AND c.words_base = e.words_base::BIGINT)"));
        assertEquals(11, duck.number("SELECT count(*) FROM read_csv('" + cells + "')"));
    }

    @Test
    void everyMentionCanBeCutOutOfItsTurn() throws Exception {
        assertTrue(duck.number("SELECT count(*) FROM mentions") > 300);
        assertEquals(
                0,
                duck.number("SELECT count(*) FROM mentions m LEFT JOIN turns t USING (transcript_id, turn) WHERE"
                        + " substring(t.text, m.start - t.start + 1, m.\"end\" - m.start) IS DISTINCT FROM m.matched"));
        assertEquals(
                0,
                duck.number("SELECT count(*) FROM mentions m JOIN turns t USING (transcript_id, turn) WHERE cue IS NOT"
                        + " NULL AND substring(t.text, m.cue_start - t.start + 1, m.cue_end - m.cue_start) <> m.cue"));
        assertEquals(
                0,
                duck.number("SELECT count(*) FROM mentions m JOIN turns t USING (transcript_id, turn) WHERE t.role <>"
                        + " 'participant' OR t.participant_id <> m.participant_id"));
    }

    @Test
    void cellsCanBeCountedAgainFromTheMentions() throws Exception {
        assertEquals(
                0,
                duck.number("WITH own AS (SELECT setting, code, valence, count(*) AS mentions, count(DISTINCT"
                        + " participant_id) AS participants FROM mentions GROUP BY ALL) SELECT count(*) FROM own JOIN"
                        + " crosstab c USING (setting, code, valence) WHERE c.\"by\" = 'setting' AND c.region = '(all)'"
                        + " AND c.valence <> 'mixed' AND (c.mentions <> own.mentions OR c.participants <>"
                        + " own.participants)"));
    }

    @Test
    void theGridIsCompleteAndParentsAreUnions() throws Exception {
        assertEquals(
                duck.number("SELECT 5 * (SELECT count(*) FROM codebook) * (1 + 8 + 9 + 3 + 8 * 9)"),
                duck.number("SELECT count(*) FROM crosstab"),
                "all, setting, region, employer and setting x region, each level with its margin");
        assertEquals(
                0,
                duck.number("SELECT count(*) FROM crosstab p JOIN codebook k ON k.parent = p.code JOIN crosstab c ON"
                        + " c.code = k.code AND c.\"by\" = p.\"by\" AND c.setting = p.setting AND c.region = p.region AND"
                        + " c.employer = p.employer AND c.valence = p.valence WHERE c.participants > p.participants OR"
                        + " c.mentions > p.mentions"));
        assertEquals(
                duck.rows(
                        "SELECT count(DISTINCT participant_id) FROM mentions m JOIN codebook USING (code) WHERE parent ="
                                + " 'support' OR code = 'support'"),
                duck.rows("SELECT participants FROM crosstab WHERE \"by\" = 'all' AND code = 'support' AND valence ="
                        + " 'any'"));
    }

    @Test
    void theDictionaryNamesEveryColumn() throws Exception {
        String dictionary = output.resolve("current/data_dictionary.csv").toString();
        for (String table : Duck.TABLES) {
            assertEquals(
                    duck.rows("SELECT column_name FROM (DESCRIBE " + table + ")"),
                    duck.rows(
                            "SELECT \"column\" FROM read_csv('" + dictionary + "') WHERE \"table\" = '" + table + "'"));
        }
    }

    @Test
    void otherPartitionsLocaleAndTimeZoneGiveTheSameRows(@TempDir Path elsewhere) throws Exception {
        Path study = Shell.sampleStudy(elsewhere);
        Shell.Outcome again = Shell.quotient(
                "--master",
                "local[3]",
                "--conf",
                "spark.sql.shuffle.partitions=7",
                "--conf",
                "spark.sql.adaptive.enabled=true",
                "--driver-java-options",
                "-XX:+ExitOnOutOfMemoryError -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo",
                "--",
                "run",
                study.toString(),
                "--log",
                "json",
                "--metrics",
                elsewhere.resolve("quotient.prom").toString());
        assertEquals(0, again.code(), again.err());
        itIsTold(again.err(), Files.readString(elsewhere.resolve("quotient.prom")));
        try (Duck other = new Duck(elsewhere.resolve("target/peer-support/current"))) {
            for (String table : Duck.TABLES) {
                String all = "SELECT * FROM " + table;
                assertEquals(duck.rows(all), other.rows(all), table + ": the same rows in the same order");
            }
        }
    }

    /** Also in Turkish, every stage has its lines and every number is one. */
    private static void itIsTold(String log, String metrics) throws Exception {
        List<String> stages = new ArrayList<>();
        for (String line : log.lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.get("status").asText().equals("finished")) {
                stages.add(node.get("stage").asText());
            }
        }
        assertEquals(List.of("read", "annotate", "tag", "count", "check", "write", "publish", "run"), stages);
        var samples = PrometheusReader.read(metrics);
        Map<String, String> labels = Map.of("study", "peer-support-sample");
        assertEquals(0.0, samples.get(new PrometheusReader.Key("quotient_last_run_exit_code", labels)));
        assertEquals(1.0, samples.get(new PrometheusReader.Key("quotient_release_number", labels)));
        assertEquals(
                duck.number("SELECT count(*) FROM mentions"),
                samples.get(new PrometheusReader.Key("quotient_mentions", labels))
                        .longValue());
    }

    @Test
    void theStatusIsThatOfTheCurrentRelease() throws Exception {
        Shell.Outcome status = Shell.quotient("status", output.toString());
        assertTrue(status.out().startsWith("Release 000001 of peer-support-sample, succeeded\n"), status.out());
        Shell.Outcome json = Shell.quotient("status", output.toString(), "--json");
        assertTrue(json.out().contains("\"listed\" : 38"), json.out());
        assertEquals(
                0,
                Shell.quotient("status", output.toString(), "--fail-if-older", "2h")
                        .code());
    }

    @Test
    void aMentionIsExplainedAsTheRunTaggedIt() throws Exception {
        String noisy = duck.rows("SELECT m.mention_id, m.code, m.valence, m.rule FROM mentions m JOIN turns t USING"
                        + " (transcript_id, turn) WHERE t.text LIKE '%[%' AND m.cue IS NOT NULL ORDER BY 1 LIMIT 1")
                .get(0);
        String[] mention = noisy.split("\\|");
        Shell.Outcome told = Shell.quotient(
                "explain", folder.resolve("data-samples/study.yml").toString(), "--mention", mention[0]);
        assertEquals(0, told.code(), told.err());
        assertTrue(told.out().contains("Mention of " + mention[1] + ": "), told.out());
        assertTrue(told.out().contains(mention[2] + " (basis cue"), told.out());
        assertTrue(told.out().contains("rule " + mention[3]), told.out());
        assertFalse(told.err().contains("Warning"), told.err());
        assertEquals(
                2,
                Shell.quotient(
                                "explain",
                                folder.resolve("data-samples/study.yml").toString(),
                                "--mention",
                                "0")
                        .code());
    }
}
