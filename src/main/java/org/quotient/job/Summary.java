package org.quotient.job;

import java.util.Locale;
import java.util.Optional;
import org.quotient.release.Manifest;

/** A release in few words. */
final class Summary {

    private Summary() {}

    static String of(Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "%,d transcripts read, %,d rejected; %,d participants; %,d mentions of %,d codes; %,d cells",
                manifest.inputs().read(),
                manifest.inputs().rejected(),
                rows(manifest, "participants"),
                rows(manifest, "mentions"),
                rows(manifest, "codebook"),
                rows(manifest, "crosstab"));
    }

    /** What became of the transcripts since the release before, in one line; none without one. */
    static Optional<String> since(Manifest.Since since) {
        String line = String.format(
                Locale.ROOT,
                "Since release %s: transcripts %,d new, %,d changed, %,d moved, %,d removed, %,d unchanged",
                since.release(),
                since.added(),
                since.changed(),
                since.moved(),
                since.removed(),
                since.unchanged());
        return since.known() ? Optional.of(line) : Optional.empty();
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(candidate -> candidate.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }
}
