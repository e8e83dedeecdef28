package org.quotient.transcript;

import java.io.Serializable;
import java.util.List;

/**
 * What a study file says of the way in which its transcripts tell who speaks.
 *
 * @param interviewers labels of speakers who are not participants
 * @param unexplained what becomes of a label that nothing explains
 * @param unlabelled whose a paragraph without a label is
 * @param numbered what a line that begins with a number is
 */
public record Conventions(
        List<String> interviewers, Unexplained unexplained, Unlabelled unlabelled, NumberedLines numbered)
        implements Serializable {

    public Conventions {
        interviewers = List.copyOf(interviewers);
    }

    /** Interviewers' labels and else what holds where a study file says nothing. */
    public static Conventions usual(List<String> interviewers) {
        return new Conventions(interviewers, Unexplained.REJECT, Unlabelled.CONTINUE, NumberedLines.SPEECH);
    }

    /** What becomes of a label that neither the study nor the participants table explains. */
    public enum Unexplained {
        /** The transcript is rejected. */
        REJECT,
        /** It is a participant of its own, the same in every transcript. */
        PARTICIPANT,
        /** Its words are kept as context and not counted. */
        OTHER
    }

    /** Whose a paragraph without a label is, in a transcript that has labels. */
    public enum Unlabelled {
        /** The turn before goes on. */
        CONTINUE,
        /** The one participant's; a label holds for its own paragraph only. */
        PARTICIPANT
    }

    /** What a line is that begins with a number, such as {@code 1.a How …}. */
    public enum NumberedLines {
        SPEECH,
        /** The interview guide's, said by nobody. */
        GUIDE
    }
}
