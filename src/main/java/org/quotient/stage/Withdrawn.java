package org.quotient.stage;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.quotient.corpus.Role;
import org.quotient.corpus.Turn;

/**
 * Who has withdrawn, in keyed hashes only, and what follows from it for a transcript.
 *
 * @param participants who have withdrawn
 * @param contents of transcripts that were theirs alone
 * @param transcripts the names of these
 * @param traces by which they would be found again
 */
public record Withdrawn(
        KeyedHash hash, Set<String> participants, Set<String> contents, Set<String> transcripts, Traces traces)
        implements Serializable {

    /** What is hashed, for tombstones. */
    public static final String PARTICIPANT = "participant";

    public static final String CONTENT = "content";
    public static final String TRANSCRIPT = "transcript";

    /** Nobody. */
    public static final Withdrawn NOBODY = nobody(new KeyedHash("00"));

    public Withdrawn {
        participants = Set.copyOf(participants);
        contents = Set.copyOf(contents);
        transcripts = Set.copyOf(transcripts);
    }

    private static Withdrawn nobody(KeyedHash hash) {
        return new Withdrawn(hash, Set.of(), Set.of(), Set.of(), new Traces(hash));
    }

    public boolean isNobody() {
        return participants.isEmpty();
    }

    public boolean hasParticipant(String id) {
        return participants.contains(hash.copy().of(PARTICIPANT, id));
    }

    /**
     * Whether a file that can't be read is taken for one of theirs: by a name that is theirs or one of their transcripts', or a
     * longer one.
     */
    public boolean hadTranscript(String source, String id) {
        return hasParticipant(id)
                || transcripts.contains(hash.copy().of(TRANSCRIPT, id))
                || !traces.in(id).isEmpty()
                || !traces.in(source).isEmpty();
    }

    /** Whether nothing of a transcript may be used: all its participants have withdrawn, or it is one of theirs renamed. */
    public boolean refuses(String content, List<Turn> turns) {
        List<Turn> said = turns.stream()
                .filter(turn -> turn.speaker().role() == Role.PARTICIPANT)
                .toList();
        return contents.contains(hash.copy().of(CONTENT, content))
                || !said.isEmpty() && theirs(said).size() == said.size();
    }

    /** The turns that they speak. */
    public List<Turn> theirs(List<Turn> turns) {
        Set<String> speakers = turns.stream()
                .filter(turn -> turn.speaker().role() == Role.PARTICIPANT)
                .map(turn -> turn.speaker().participantId())
                .collect(java.util.stream.Collectors.toSet());
        speakers.removeIf(id -> !hasParticipant(id));
        return turns.stream()
                .filter(turn -> turn.speaker().role() == Role.PARTICIPANT
                        && speakers.contains(turn.speaker().participantId()))
                .toList();
    }
}
