package org.quotient.release;

import java.util.List;
import java.util.Map;

/** Manifests for tests. */
public final class Manifests {

    private Manifests() {}

    /** A manifest of a study with a name that needs escaping everywhere. */
    public static Manifest of(String release, String ended) {
        String hash = "0123456789abcdef".repeat(4);
        return new Manifest(
                Manifest.SCHEMA_VERSION,
                "succeeded",
                release,
                "a-run",
                "2026-11-22T01:00:00Z",
                ended,
                Map.of("quotient", "0.1.0", "corenlp", "4.5.10", "spark", "4.1.3", "java", "17"),
                Map.of("annotation", hash, "codebook", hash, "cues", hash, "study_file", hash),
                new Manifest.StudySettings(
                        "A \"quoted\" C:\\new study",
                        "Codes",
                        "",
                        3,
                        List.of("all", "setting"),
                        "kind",
                        "longest_in_code"),
                new Manifest.Inputs(12, 10, 2, new Manifest.Since("000003", 2, 1, 1, 4, 6)),
                new Manifest.Work(1, 9, 4, 6, List.of("tagged again: the codebook changed")),
                List.of(
                        new Manifest.Table(
                                "mentions", 507, "-81", List.of(new Manifest.File("mentions/part-0.parquet", 9, hash))),
                        new Manifest.Table("rejects", 0, "0", List.of())),
                List.of("a check"),
                List.of("a warning", "another"));
    }
}
