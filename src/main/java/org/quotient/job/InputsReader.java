package org.quotient.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Cue;
import org.quotient.codebook.CueReader;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.table.ChangeTable;
import org.quotient.table.CrosstabTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantReleaseTable;
import org.quotient.tag.valence.Cues;

/** Reads and checks what a study file names, and stops with all problems at once. */
final class InputsReader {

    private final Disk disk;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> fingerprints = new TreeMap<>();

    private InputsReader(Disk disk) {
        this.disk = disk;
    }

    /**
     * The inputs of the study at {@code file}.
     *
     * @throws InputException with everything that is wrong with them
     */
    static Inputs read(Path file, Disk disk) {
        return new InputsReader(disk).inputs(file);
    }

    private Inputs inputs(Path file) {
        Study study = StudyReader.read(file, disk, problems).orElseThrow(() -> new InputException(problems));
        warnings.addAll(study.warnings());
        disk.text(study.file(), "study file", Place.of(study.file().getName()), problems)
                .ifPresent(text -> fingerprints.put("study_file", Sha256.of(text)));
        Codebook codebook = text(study.codebook(), "codebook")
                .map(text -> CodebookReader.read(study.codebook().name(), text, problems))
                .orElse(Codebook.NONE);
        Optional<Roster> roster = study.participants()
                .flatMap(source -> text(source, "participants file")
                        .map(text -> RosterReader.read(source.name(), text, problems)));
        Listing listing = Listing.of(study, roster, disk, problems, warnings);
        roster.ifPresent(own -> checkAttributes(own.attributes(), study));
        codebook.unfilled()
                .forEach(code -> warnings.add(
                        "code \"" + code.id() + "\" has no patterns and finds nothing (" + code.place() + ")"));
        fingerprints.put("cues", Sha256.of(Cues.text()));
        List<Cue> cues = new ArrayList<>(Cues.english());
        study.cues()
                .flatMap(
                        source -> text(source, "study cues").map(text -> CueReader.read(source.name(), text, problems)))
                .ifPresent(cues::addAll);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Inputs(
                study,
                codebook,
                cues,
                roster,
                listing.files(),
                listing.tables(),
                listing.bytes(),
                listing.fingerprint(),
                fingerprints,
                warnings);
    }

    private Optional<String> text(Study.Source source, String what) {
        Optional<String> text = disk.text(source.path(), what, source.place(), problems);
        text.ifPresent(own -> fingerprints.put(what.replace(' ', '_'), Sha256.of(own)));
        return text;
    }

    private void checkAttributes(List<String> attributes, Study study) {
        problems.addAll(attributeProblems(
                attributes,
                study,
                Place.of(study.participants().map(Study.Source::name).orElse(""), 1)));
    }

    /** Why the participants' attributes do not serve the study; none if they do. */
    static List<Problem> attributeProblems(List<String> attributes, Study study, Place header) {
        List<Problem> found = new ArrayList<>();
        Set<String> taken = new HashSet<>(MentionTable.shape(List.of()).names());
        taken.addAll(CrosstabTable.shape(List.of()).names());
        taken.addAll(ParticipantReleaseTable.shape(List.of()).names());
        taken.addAll(ChangeTable.shape(List.of()).names());
        for (String attribute : attributes) {
            if (taken.contains(attribute)) {
                found.add(new Problem(
                        "attribute",
                        "Cannot use the attribute " + attribute + ": because the release has a column of that name;"
                                + " rename it, or in a table of transcripts say columns: {another_name: " + attribute
                                + "}",
                        header));
            }
        }
        for (Study.PlacedGrouping placed : study.groupings()) {
            for (String attribute : placed.grouping().attributes()) {
                if (!attributes.contains(attribute)) {
                    found.add(new Problem(
                            "attribute",
                            "Cannot cross-tabulate by " + attribute + ": because the participants have "
                                    + (attributes.isEmpty()
                                            ? "no attributes"
                                            : "only " + String.join(", ", attributes)),
                            placed.place()));
                }
            }
        }
        return found;
    }
}
