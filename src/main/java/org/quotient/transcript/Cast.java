package org.quotient.transcript;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who may speak in one transcript, as the study file and the participants table declare it.
 *
 * @param conventions what the study file says for all transcripts
 * @param members the participants of this transcript
 */
public record Cast(Conventions conventions, List<Member> members) implements Serializable {

    /** Who speaks where nobody is declared, in an {@link #open} cast. */
    public static final String ANYBODY = "(not declared)";

    private static final String NAMELESS = "Participant";
    private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)[ \\d]*\\d");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{L}) (?=\\d)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /**
     * A participant of a transcript.
     *
     * @param participantId the participant
     * @param label the participant's speaker label; empty where the table gives none
     */
    public record Member(String participantId, String label) implements Serializable {

        /** Whether nobody could tell which of the two a label means. */
        public boolean clashesWith(Member other) {
            return !participantId.equals(other.participantId)
                    && !label.isBlank()
                    && fold(label).equals(fold(other.label));
        }
    }

    public Cast {
        members = List.copyOf(members);
    }

    /** A cast where the study file names interviewers and says nothing else. */
    public Cast(List<String> interviewers, List<Member> members) {
        this(Conventions.usual(interviewers), members);
    }

    /** A cast of one participant without a declared label. */
    public static Cast alone(List<String> interviewers, String participantId) {
        return alone(Conventions.usual(interviewers), participantId);
    }

    /**
     * The cast of a transcript that no participants table declares. Where each unexplained label is a participant, the
     * transcript's own is only who has no name.
     */
    public static Cast alone(Conventions conventions, String participantId) {
        boolean named = conventions.unexplained() == Conventions.Unexplained.PARTICIPANT;
        return new Cast(conventions, List.of(new Member(participantId, named ? NAMELESS : "")));
    }

    /** Labels of speakers who are not participants. */
    List<String> interviewers() {
        return conventions.interviewers();
    }

    /** A cast in which every label that is no interviewer's is somebody of its own: to look at a file, never to count it. */
    public static Cast open(Conventions conventions) {
        return new Cast(conventions, List.of(new Member(ANYBODY, "")));
    }

    /** Whether nobody could tell which of two participants a label means. */
    public boolean hasSharedLabel() {
        Map<String, Member> owners = new HashMap<>();
        return members.stream()
                .filter(member -> !member.label().isBlank())
                .anyMatch(member -> member.clashesWith(owners.merge(fold(member.label()), member, (own, next) -> own)));
    }

    /** Whether a participant has two labels, of which neither is the participant's id. */
    public boolean hasSecondLabel() {
        Map<String, String> labels = new HashMap<>();
        return members.stream()
                .filter(member -> !member.label().isBlank())
                .filter(member -> !fold(member.label()).equals(fold(member.participantId())))
                .anyMatch(member -> !labels.merge(member.participantId(), fold(member.label()), (own, next) -> own)
                        .equals(fold(member.label())));
    }

    boolean isOpen() {
        return members.size() == 1 && members.get(0).participantId().equals(ANYBODY);
    }

    /** Whether a label is one of the interviewers'; a number behind the name makes no difference. */
    public static boolean isInterviewer(List<String> interviewers, String label) {
        String folded = fold(label);
        String unnumbered = NUMBERED.matcher(folded).replaceFirst("$1");
        return interviewers.stream().map(Cast::fold).anyMatch(own -> own.equals(folded) || own.equals(unnumbered));
    }

    /** Labels are the same when they differ only in case and white space, also between a name and its number. */
    static String fold(String label) {
        String single = SPACES.matcher(label.strip()).replaceAll(" ");
        return BEFORE_NUMBER.matcher(single).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
