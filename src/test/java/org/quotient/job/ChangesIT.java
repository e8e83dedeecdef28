package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.Pointer;

/** Whatever happens to a study, the table changes is the difference that another reader finds between the two releases. */
class ChangesIT {

    private static final String LONGER = "only in jobs/reruns: a build is to be short";

    private static final int EVENTS = 3;
    private static final String KEY = "\"by\", setting, code, valence";

    @TempDir
    private Path folder;

    @BeforeEach
    void runHere() {
        PlainAnnotator.FUSE.set(Integer.MAX_VALUE);
        System.setProperty("spark.master", "local[2]");
    }

    @ParameterizedTest
    @ValueSource(longs = {11})
    void changesAreTheDifferenceOfTwoReleases(long seed) throws Exception {
        RandomStudy study = new RandomStudy(seed, folder, 5);
        Manifest before = RerunIT.run(study, Run.Start.FROM_STORE).manifest();
        assertEquals(new Manifest.Since("", 5, 0, 0, 0, 0), before.inputs().since());
        for (int i = 0; i < EVENTS; i++) {
            List<RandomStudy.Event> events = List.of(study.happen(), study.happen());
            String where = "seed " + seed + ", event " + i + " " + events;
            Run.Outcome outcome = RerunIT.run(study, Run.Start.FROM_STORE);
            if (outcome.novelty() == Run.Novelty.RELEASE) {
                Manifest after = outcome.manifest();
                compare(release(study, before), release(study, after), where);
                theManifestCounts(before, after, where);
                theCausesAreThoseOf(events, release(study, after), where);
                before = after;
            }
        }
        assertTrue(before.release().compareTo("000002") > 0, "something happened");
    }

    private static Path release(RandomStudy study, Manifest manifest) {
        return study.output().resolve("releases").resolve(manifest.release());
    }

    private static void compare(Path before, Path after, String where) throws Exception {
        try (Duck duck = new Duck(after)) {
            for (String table : List.of("crosstab", "mentions")) {
                duck.execute("CREATE VIEW old_" + table + " AS SELECT * FROM read_parquet('" + before.toRealPath() + "/"
                        + table + "/*.parquet')");
            }
            cells(duck, where);
            mentions(duck, where);
            sums(duck, where);
        }
    }

    /** A cell that only one release has, with numbers, or whose numbers differ. */
    private static void cells(Duck duck, String where) throws Exception {
        String values =
                "\"by\", setting, code, valence, participants_before, participants_base_before, mentions_before,"
                        + " participants_after, participants_base_after, mentions_after";
        String naive = "SELECT " + KEY + ", coalesce(o.participants, 0), coalesce(ob.participants_base, 0),"
                + " coalesce(o.mentions, 0), coalesce(n.participants, 0), coalesce(nb.participants_base, 0),"
                + " coalesce(n.mentions, 0) FROM old_crosstab o FULL JOIN crosstab n USING (" + KEY + ")"
                + " LEFT JOIN (SELECT DISTINCT \"by\", setting, participants_base FROM old_crosstab) ob USING (\"by\","
                + " setting) LEFT JOIN (SELECT DISTINCT \"by\", setting, participants_base FROM crosstab) nb USING (\"by\","
                + " setting)";
        assertEquals(
                duck.rows(
                        "SELECT * FROM (" + naive + ") t(\"by\", setting, code, valence, a, b, c, d, e, f) WHERE (a, b,"
                                + " c) <> (d, e, f) ORDER BY ALL"),
                duck.rows("SELECT " + values + " FROM changes WHERE change = 'cell' ORDER BY ALL"),
                where);
        assertEquals(
                List.of(),
                duck.rows("SELECT * FROM changes c JOIN crosstab n USING (" + KEY + ") WHERE c.share_after IS DISTINCT"
                        + " FROM n.share"),
                where);
    }

    /** Renamed interviews apart, whose mentions have other ids: they are known by participant, place and code. */
    private static void mentions(Duck duck, String where) throws Exception {
        for (String[] side : new String[][] {
            {"mention_gained", "mentions", "old_mentions"}, {"mention_lost", "old_mentions", "mentions"}
        }) {
            String known = "SELECT m.mention_id FROM " + side[1] + " m ANTI JOIN " + side[2] + " o ON m.mention_id ="
                    + " o.mention_id OR (m.participant_id = o.participant_id AND m.start = o.start AND m.\"end\" ="
                    + " o.\"end\" AND m.code = o.code AND m.quote = o.quote)";
            String told = "SELECT mention_id FROM changes WHERE change = '" + side[0] + "'";
            assertEquals(List.of(), duck.rows("(" + known + ") EXCEPT (" + told + ")"), where + ": " + side[0]);
            assertEquals(
                    List.of(),
                    duck.rows("(" + told + ") EXCEPT SELECT mention_id FROM " + side[1]),
                    where + ": " + side[0]);
        }
        assertEquals(
                duck.rows(
                        "SELECT mention_id, o.valence, n.valence FROM old_mentions o JOIN mentions n USING (mention_id)"
                                + " WHERE o.valence <> n.valence ORDER BY ALL"),
                duck.rows("SELECT mention_id, valence_before, valence_after FROM changes WHERE change ="
                        + " 'mention_changed' ORDER BY ALL"),
                where);
    }

    private static void sums(Duck duck, String where) throws Exception {
        assertEquals(
                duck.rows(
                        "SELECT code, sum(CASE change WHEN 'mention_gained' THEN 1 ELSE -1 END)::BIGINT AS d FROM changes"
                                + " WHERE change IN ('mention_gained', 'mention_lost') GROUP BY code HAVING d <> 0 ORDER BY ALL"),
                duck.rows("SELECT code, mentions_after - mentions_before AS d FROM changes WHERE change = 'cell' AND"
                        + " \"by\" = 'all' AND valence = 'any' AND d <> 0 ORDER BY ALL"),
                where);
    }

    private static void theManifestCounts(Manifest before, Manifest after, String where) {
        Manifest.Since since = after.inputs().since();
        assertEquals(before.release(), since.release(), where);
        assertEquals(after.inputs().read(), since.added() + since.changed() + since.moved() + since.unchanged(), where);
        assertEquals(
                before.inputs().read(), since.removed() + since.changed() + since.moved() + since.unchanged(), where);
    }

    /** Nothing has a cause that did not happen; moves have none, for a new name moves nothing. */
    private static void theCausesAreThoseOf(List<RandomStudy.Event> events, Path release, String where)
            throws Exception {
        Set<String> possible = events.stream()
                .flatMap(event -> switch (event) {
                    case ADD, COPY -> List.of("new_interviews").stream();
                    case EDIT -> List.of("changed_transcripts").stream();
                    case DELETE -> List.of("removed_interviews").stream();
                    case ATTRIBUTE -> List.of("attributes").stream();
                    case CODEBOOK -> List.of("codebook").stream();
                    case RENAME -> List.<String>of().stream();
                })
                .collect(Collectors.toSet());
        // A name or words that came and went between two runs are another thing to who sees only the two ends.
        if (events.contains(RandomStudy.Event.RENAME) || events.contains(RandomStudy.Event.COPY)) {
            possible.addAll(List.of("new_interviews", "removed_interviews", "changed_transcripts", "attributes"));
        }
        try (Duck duck = new Duck(release)) {
            List<String> told = new ArrayList<>(
                    duck.rows("SELECT DISTINCT unnest(string_split(cause, ',')) FROM changes ORDER BY 1"));
            told.removeAll(possible);
            assertEquals(List.of(), told, where);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "quotient.lives", matches = ".*", disabledReason = LONGER)
    void aReleaseOfAnOlderProgramIsNoObstacle() throws Exception {
        RandomStudy study = new RandomStudy(13, folder, 4);
        Manifest before = RerunIT.run(study, Run.Start.FROM_STORE).manifest();
        forget(study, before, "transcripts");
        study.happen(RandomStudy.Event.ADD);
        Manifest after = RerunIT.run(study, Run.Start.FROM_STORE).manifest();
        String warning =
                "the table changes is empty: release 000001 can't be compared, because it has no table transcripts";
        assertEquals(List.of(warning), after.warnings());
        assertEquals("", after.inputs().since().release());
        for (Path file : parquet(release(study, after))) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        study.happen(RandomStudy.Event.ADD);
        Manifest damaged = RerunIT.run(study, Run.Start.FROM_STORE).manifest();
        assertEquals(
                List.of(
                        "the table changes is empty: release 000002 can't be compared, because its tables can't be read"),
                damaged.warnings());
        study.happen(RandomStudy.Event.ADD);
        Manifest sound = RerunIT.run(study, Run.Start.FROM_STORE).manifest();
        assertEquals(new Manifest.Since("000003", 1, 0, 0, 0, 6), sound.inputs().since());
        assertEquals(List.of(), sound.warnings());
    }

    private static List<Path> parquet(Path release) throws Exception {
        try (var all = Files.walk(release)) {
            return all.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private static void forget(RandomStudy study, Manifest manifest, String table) throws Exception {
        String text = Json.write(new Manifest(
                manifest.schemaVersion(),
                manifest.status(),
                manifest.release(),
                manifest.run(),
                manifest.started(),
                manifest.ended(),
                manifest.versions(),
                manifest.fingerprints(),
                manifest.study(),
                manifest.inputs(),
                manifest.work(),
                manifest.tables().stream()
                        .filter(own -> !own.name().equals(table))
                        .toList(),
                manifest.checks(),
                manifest.warnings()));
        Files.writeString(release(study, manifest).resolve("manifest.json"), text);
        Files.writeString(
                study.output().resolve("CURRENT.json"), Json.write(new Pointer(manifest.release(), Sha256.of(text))));
    }
}
