package org.quotient.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Cue;
import org.quotient.crosstab.Grouping;
import org.quotient.stage.InputFile;

/**
 * Everything that a run starts from, read and checked, but for the transcripts themselves.
 *
 * @param roster what the participants file says, if there is one
 * @param files the transcript files
 * @param tables the tables of transcripts
 * @param bytes of all transcripts
 * @param listed a fingerprint of the paths, lengths and times of change of all transcripts; empty if one was changed just now
 * @param fingerprints sha256 of the codebook, the cues and the study file by name
 */
record Inputs(
        Study study,
        Codebook codebook,
        List<Cue> cues,
        Optional<Roster> roster,
        List<InputFile> files,
        List<Study.Source> tables,
        long bytes,
        Optional<String> listed,
        Map<String, String> fingerprints,
        List<String> warnings) {

    List<Grouping> groupings() {
        return study.groupings().stream().map(Study.PlacedGrouping::grouping).toList();
    }

    /** The attributes that some table crosses, in the order of the study file. */
    List<String> crossed() {
        return groupings().stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .distinct()
                .toList();
    }
}
