package org.quotient.job;

import java.util.Locale;
import org.quotient.release.Manifest;

/** A release in one line. */
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

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(candidate -> candidate.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }
}
