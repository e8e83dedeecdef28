package org.quotient.corpus;

/**
 * Who says a turn.
 *
 * @param label the speaker label as it stands in the input; empty where the input has none
 * @param role what the speaker is in the interview
 * @param participantId the participant; empty unless the role is participant
 */
public record Speaker(String label, Role role, String participantId) {

    public Speaker {
        if ((role == Role.PARTICIPANT) == participantId.isEmpty()) {
            throw new IllegalArgumentException("Cannot name a speaker: because a participant, and only one, has an id");
        }
    }
}
