package org.quotient.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotient.change.Cause;

/** Says why a run computed what it computed, and took the rest from the store. */
public final class Reasons {

    private static final Map<Cause, String> EDITED = Map.of(
            Cause.CODEBOOK, "the codebook changed",
            Cause.CUES, "the cues changed",
            Cause.STUDY, "the study file says otherwise of mentions without a cue");

    private Reasons() {}

    /**
     * The reasons in sentences; none for a run that had nothing to do.
     *
     * @param edits since the release before
     */
    public static List<String> of(Manifest.Work work, Manifest.Since since, Set<Cause> edits) {
        List<String> why = new ArrayList<>();
        if (work.annotated() > 0) {
            why.add(annotated(work, since, edits));
        }
        if (work.tagged() > work.annotated()) {
            why.addAll(taggedAgain(edits));
        }
        if (work.taggingsReused() > 0) {
            why.add("reused: the same words, and codebook, cues and engine as in an earlier run");
        } else if (work.annotationsReused() > 0) {
            why.add("annotations reused: the same words and engine as in an earlier run");
        }
        return why;
    }

    private static String annotated(Manifest.Work work, Manifest.Since since, Set<Cause> edits) {
        if (edits.contains(Cause.ENGINE)) {
            return "annotated again: the engine changed";
        }
        String read = edits.contains(Cause.READING) ? ", or the same ones read otherwise" : "";
        return work.annotated() <= since.added() + since.changed()
                ? "annotated: new or changed transcripts" + read
                : "annotated again: the store did not have them";
    }

    private static List<String> taggedAgain(Set<Cause> edits) {
        List<String> why = new ArrayList<>();
        for (Cause cause : List.of(Cause.CODEBOOK, Cause.CUES, Cause.STUDY)) {
            if (edits.contains(cause)) {
                why.add("tagged again: " + EDITED.get(cause));
            }
        }
        if (why.isEmpty()) {
            why.add("tagged again: "
                    + (edits.contains(Cause.ENGINE) ? "the engine changed" : "the store did not have them"));
        }
        return why;
    }
}
