package org.quotient.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Place;
import org.quotient.crosstab.Grouping;
import org.quotient.transcript.Conventions;

/**
 * What a study file says, paths resolved.
 *
 * @param file the study file itself
 * @param transcripts folders, files, globs and tables
 * @param columns of the tables of transcripts, by the name that they have here: the name that they have there, both in
 *     snake_case
 * @param cues a file of cues that the study adds to those of the program
 * @param groupings the tables of the release, that of all participants first
 * @param conventions how the transcripts tell who speaks
 * @param warnings what in the study file this version does not act on
 */
record Study(
        Path file,
        String name,
        List<Source> transcripts,
        Map<String, String> columns,
        Optional<Source> participants,
        Source codebook,
        Optional<Source> cues,
        List<PlacedGrouping> groupings,
        Conventions conventions,
        Path output,
        Uncued uncued,
        List<String> warnings) {

    /**
     * A path in the study file.
     *
     * @param name as written there
     */
    record Source(String name, Path path, Place place) {}

    /** A table of the release and where the study file asks for it. */
    record PlacedGrouping(Grouping grouping, Place place) {}
}
