package org.quotient.transcript;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Who may speak in one transcript, as the study file and the participants table declare it.
 *
 * @param interviewers labels of speakers who are not participants
 * @param members the participants of this transcript
 */
public record Cast(List<String> interviewers, List<Member> members) implements Serializable {

    /**
     * A participant of a transcript.
     *
     * @param participantId the participant
     * @param label the participant's speaker label; empty where the table gives none
     */
    public record Member(String participantId, String label) implements Serializable {}

    public Cast {
        interviewers = List.copyOf(interviewers);
        members = List.copyOf(members);
    }

    /** A cast of one participant without a declared label. */
    public static Cast alone(List<String> interviewers, String participantId) {
        return new Cast(interviewers, List.of(new Member(participantId, "")));
    }

    /** Labels are the same when they differ only in case and white space. */
    static String fold(String label) {
        return label.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
