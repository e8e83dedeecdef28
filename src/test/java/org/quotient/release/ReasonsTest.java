package org.quotient.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quotient.change.Cause;

class ReasonsTest {

    private static final Manifest.Since ONE_NEW = new Manifest.Since("000001", 1, 0, 0, 0, 9);
    private static final Manifest.Since NONE_NEW = new Manifest.Since("000001", 0, 0, 0, 0, 10);
    private static final String REUSED = "reused: the same words, and codebook, cues and engine as in an earlier run";

    private static List<String> why(int annotated, int tagged, Manifest.Since since, Cause... edits) {
        return Reasons.of(new Manifest.Work(annotated, 10 - annotated, tagged, 10 - tagged), since, Set.of(edits));
    }

    @Test
    void everyNumberHasItsReason() {
        assertEquals(List.of("annotated: new or changed transcripts", REUSED), why(1, 1, ONE_NEW));
        assertEquals(
                List.of(
                        "annotated: new or changed transcripts",
                        "tagged again: the codebook changed",
                        "annotations reused: the same words and engine as in an earlier run"),
                why(1, 10, ONE_NEW, Cause.CODEBOOK));
        assertEquals(List.of("annotated again: the engine changed"), why(10, 10, NONE_NEW, Cause.ENGINE));
        assertEquals(List.of("annotated again: the store did not have them"), why(10, 10, NONE_NEW));
        assertEquals(List.of("tagged again: the store did not have them", REUSED), why(0, 4, NONE_NEW));
        assertEquals(List.of(REUSED), why(0, 0, NONE_NEW));
    }

    private static Set<Cause> edits(Map<String, String> before, Map<String, String> after) {
        return Edits.between(with(before), with(after));
    }

    private static Manifest with(Map<String, String> more) {
        Manifest plain = Manifests.of("000001", "2026-11-22T02:00:00Z");
        Map<String, String> fingerprints = new TreeMap<>(plain.fingerprints());
        fingerprints.putAll(more);
        return new Manifest(
                1,
                plain.status(),
                plain.release(),
                plain.run(),
                plain.started(),
                plain.ended(),
                plain.versions(),
                fingerprints,
                plain.study(),
                plain.inputs(),
                plain.work(),
                plain.tables(),
                plain.checks(),
                plain.warnings());
    }

    @Test
    void editsAreToldByFingerprints() {
        assertEquals(Set.of(), edits(Map.of(), Map.of()));
        assertEquals(Set.of(Cause.CODEBOOK), edits(Map.of("codebook", "1"), Map.of("codebook", "2")));
        assertEquals(Set.of(Cause.CUES), edits(Map.of(), Map.of("study_cues", "1")));
        assertEquals(Set.of(Cause.ENGINE), edits(Map.of("annotation", "1"), Map.of("annotation", "2")));
        assertEquals(Set.of(Cause.ENGINE), edits(Map.of("tagger", "1"), Map.of("tagger", "2")));
        assertEquals(
                Set.of(Cause.READING),
                edits(Map.of("tagger", "1", "reading", "1"), Map.of("tagger", "1", "reading", "2")));
        assertEquals(
                Set.of(),
                edits(Map.of("tagger", "1"), Map.of("tagger", "1", "reading", "2")),
                "an older manifest does not tell");
        assertEquals(Set.of(), edits(Map.of("participants_file", "1"), Map.of("participants_file", "2")));
    }
}
