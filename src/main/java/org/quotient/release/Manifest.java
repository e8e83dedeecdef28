package org.quotient.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From what and by what a release was made, and what is in it. Holds no text of a transcript, no name, no absolute path.
 *
 * @param schemaVersion of this record's form
 * @param release the release's number, six digits
 * @param run names the run that made it
 * @param started when, UTC, ISO 8601
 * @param versions of the program and its engines by name
 * @param fingerprints sha256 of what decides the result: codebook, cues, annotator, study file
 * @param study the settings as they were read
 * @param tables by name
 * @param checks that passed before the release was published
 */
public record Manifest(
        int schemaVersion,
        String status,
        String release,
        String run,
        String started,
        String ended,
        Map<String, String> versions,
        Map<String, String> fingerprints,
        StudySettings study,
        Inputs inputs,
        Work work,
        List<Table> tables,
        List<String> checks,
        List<String> warnings) {

    /** What the study file asks for. */
    public record StudySettings(
            String name,
            String codebook,
            String codebookVersion,
            int codes,
            List<String> crosstab,
            String uncued,
            String overlap) {}

    /** Inputs in transcripts: listed = read + rejected. */
    public record Inputs(long listed, long read, long rejected) {}

    /** What was computed and what was taken from before, in transcripts of different content. */
    public record Work(long annotated, long annotationsReused, long tagged, long taggingsReused) {}

    /**
     * A published table.
     *
     * @param content the sum of the xxhash64 of all rows, which their order and their files do not change
     */
    public record Table(String name, long rows, String content, List<File> files) {}

    /** A file of a table; {@code path} relative to the release. */
    public record File(String path, long bytes, String sha256) {}

    public static final int SCHEMA_VERSION = 1;

    /** Whether a reader would find nothing in one release that is not in the other. */
    public boolean saysTheSameAs(Manifest other) {
        return schemaVersion == other.schemaVersion
                && versions.equals(other.versions)
                && fingerprints.equals(other.fingerprints)
                && study.equals(other.study)
                && inputs.equals(other.inputs)
                && contents().equals(other.contents());
    }

    /** This manifest as that of a run which found all of it in the release and the store. */
    public Manifest unchanged() {
        return with(new Work(0, work.annotated() + work.annotationsReused(), 0, work.tagged() + work.taggingsReused()));
    }

    /** This manifest with another run's work. */
    public Manifest with(Work other) {
        return new Manifest(
                schemaVersion,
                status,
                release,
                run,
                started,
                ended,
                versions,
                fingerprints,
                study,
                inputs,
                other,
                tables,
                checks,
                warnings);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        tables.forEach(table -> contents.put(table.name(), table.rows() + " " + table.content()));
        return contents;
    }
}
