package org.quotient.change;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why something in a release differs from the release before. */
public enum Cause {
    /** The interview was not there before. */
    NEW_INTERVIEWS,
    /** The interview has other words, roles or places. */
    CHANGED_TRANSCRIPTS,
    /** The program's way of reading files, or what the study file says of labels: the same file may say something else. */
    READING,
    /** The interview is not there any more, or can't be read any more. */
    REMOVED_INTERVIEWS,
    CODEBOOK,
    /** The program's cues or the study's own. */
    CUES,
    /** The annotator, its models, or the program's own way of annotating and tagging. */
    ENGINE,
    /** What the study file says of mentions without a cue. */
    STUDY,
    /** Whose the words are, or what is known of that participant. */
    ATTRIBUTES,
    WITHDRAWAL,
    /** Nothing that the two manifests tell: one of the runs started from a damaged store. */
    UNEXPLAINED;

    /** The word as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of several, sorted, with commas between them. */
    public static String labels(Collection<Cause> causes) {
        return causes.stream().map(Cause::label).distinct().sorted().collect(Collectors.joining(","));
    }
}
