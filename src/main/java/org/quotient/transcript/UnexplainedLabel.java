package org.quotient.transcript;

import java.util.Set;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** Says that nothing explains a label, and what may be wrong with it. */
final class UnexplainedLabel {

    /** What Otter calls a voice that it can't tell, folded. */
    static final String UNKNOWN_SPEAKER = "unknown speaker";

    private UnexplainedLabel() {}

    /**
     * The problem with one label. The label itself may be a person's name and is not repeated; file and line lead to it.
     *
     * @param among how many labels of the file are unexplained
     * @param known the labels that are explained, folded
     */
    static Problem problem(String folded, int line, int among, Set<String> known, String file) {
        return new Problem(
                "unexplained_label",
                "Cannot tell who speaks: because the label here " + what(folded, among, known)
                        + "; name it under interviewers in the study file or in the speaker column of the participants"
                        + " table",
                Place.of(file, line));
    }

    private static String what(String folded, int among, Set<String> known) {
        if (folded.equals(UNKNOWN_SPEAKER)) {
            return "is Unknown Speaker, which a program writes for any voice that it can't tell";
        }
        String likeness = known.stream().anyMatch(other -> Spelling.isNear(folded, other))
                ? ", though it differs by one letter from a known label"
                : known.stream().anyMatch(other -> Spelling.isRenumbered(folded, other))
                        ? ", though it differs only in its number from a known label"
                        : "";
        return "is " + (among > 1 ? "one of " + among + " that are " : "")
                + "neither among the study's interviewers nor a participant's" + likeness;
    }
}
