package org.quotient.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quotient.table.ChangeTable;

/**
 * From what and by what a release was made, and what is in it. Holds no text of a transcript, no name, no absolute path.
 *
 * @param schemaVersion of this record's form
 * @param release the release's number, six digits
 * @param run names the run that made it
 * @param started when, UTC, ISO 8601
 * @param versions of the program and its engines by name
 * @param fingerprints sha256 of what decides the result: study file, codebook, cues, annotation, tagging
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

    /**
     * Inputs in transcripts: listed = read + rejected.
     *
     * @param since what became of those that were read
     */
    public record Inputs(long listed, long read, long rejected, Since since) {

        public Inputs {
            since = since == null ? Since.nothing(read) : since;
        }

        /** The inputs of a release before which there is none. */
        public Inputs(long listed, long read, long rejected) {
            this(listed, read, rejected, Since.nothing(read));
        }

        private boolean areAsManyAs(Inputs other) {
            return listed == other.listed && read == other.read && rejected == other.rejected;
        }
    }

    /**
     * What became of the transcripts since the release before: read = added + changed + moved + unchanged.
     *
     * @param release the release before; empty without one, or if it can't be compared
     * @param changed other words under the same name
     * @param moved the same words under another name
     */
    public record Since(String release, long added, long changed, long moved, long removed, long unchanged) {

        /** What there is to say without a release before. */
        public static Since nothing(long read) {
            return new Since("", read, 0, 0, 0, 0);
        }

        /** Whether there is a release before. */
        public boolean known() {
            return !release.isEmpty();
        }
    }

    /**
     * What was computed and what was taken from before, in transcripts of different content.
     *
     * @param why in sentences
     */
    public record Work(long annotated, long annotationsReused, long tagged, long taggingsReused, List<String> why) {

        public Work {
            why = why == null ? List.of() : List.copyOf(why);
        }

        /** Work whose reasons are not known yet. */
        public Work(long annotated, long annotationsReused, long tagged, long taggingsReused) {
            this(annotated, annotationsReused, tagged, taggingsReused, List.of());
        }

        /** This work for other reasons. */
        public Work because(List<String> reasons) {
            return new Work(annotated, annotationsReused, tagged, taggingsReused, reasons);
        }
    }

    /**
     * A published table.
     *
     * @param content the sum of the xxhash64 of all rows, which their order and their files do not change
     */
    public record Table(String name, long rows, String content, List<File> files) {}

    /** A file of a table; {@code path} relative to the release. */
    public record File(String path, long bytes, String sha256) {}

    public static final int SCHEMA_VERSION = 1;

    /** Whether a reader would find nothing in one release that is not in the other, but for what it says of others. */
    public boolean saysTheSameAs(Manifest other) {
        return schemaVersion == other.schemaVersion
                && versions.equals(other.versions)
                && fingerprints.equals(other.fingerprints)
                && study.equals(other.study)
                && inputs.areAsManyAs(other.inputs)
                && contents().equals(other.contents());
    }

    /** This manifest as that of a run which found all of it in the release and the store. */
    public Manifest unchanged() {
        long annotations = work.annotated() + work.annotationsReused();
        return with(new Work(0, annotations, 0, work.tagged() + work.taggingsReused()));
    }

    /** This manifest with another run's work. */
    public Manifest with(Work other) {
        return with(inputs, other, tables, warnings);
    }

    /**
     * This manifest with what a comparison with the release before found.
     *
     * @param more warnings
     */
    public Manifest compared(Table changes, Since since, List<String> why, List<String> more) {
        return with(
                new Inputs(inputs.listed(), inputs.read(), inputs.rejected(), since),
                work.because(why),
                Stream.concat(tables.stream(), Stream.of(changes)).toList(),
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    private Manifest with(Inputs read, Work done, List<Table> published, List<String> warned) {
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
                read,
                done,
                published,
                checks,
                warned);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        tables.stream()
                .filter(table -> !table.name().equals(ChangeTable.NAME))
                .forEach(table -> contents.put(table.name(), table.rows() + " " + table.content()));
        return contents;
    }
}
