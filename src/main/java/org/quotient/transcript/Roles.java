package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;

/**
 * Explains speaker labels by what is declared: the study file's interviewers, the participants table, the usual names
 * for the one participant of an interview. Never guesses between two.
 */
final class Roles {

    private static final Set<String> USUAL = Set.of("participant", "interviewee", "respondent", "p", "r");

    private final Cast cast;
    private final Map<String, String> named = new HashMap<>();

    Roles(Cast cast) {
        this.cast = cast;
        for (Cast.Member member : cast.members()) {
            named.put(Cast.fold(member.participantId()), member.participantId());
        }
        for (Cast.Member member : cast.members()) {
            if (!member.label().isBlank()) {
                named.put(Cast.fold(member.label()), member.participantId());
            }
        }
    }

    /** Whether a name alone, without coming back, is evidence enough for a label. */
    boolean knows(String label) {
        return declared(label).isPresent() || USUAL.contains(Cast.fold(label));
    }

    /** Whether more than one participant takes part. */
    boolean isGroup() {
        return lone().isEmpty();
    }

    /** The speaker whom a declaration explains. */
    private Optional<Speaker> declared(String label) {
        String folded = Cast.fold(label);
        if (named.containsKey(folded)) {
            return Optional.of(new Speaker(label, Role.PARTICIPANT, named.get(folded)));
        }
        return Cast.isInterviewer(cast.interviewers(), label)
                ? Optional.of(new Speaker(label, Role.INTERVIEWER, ""))
                : Optional.empty();
    }

    /**
     * A speaker for each label, or the problems with those that nothing explains. One label of an interview with one
     * participant may stay undeclared, and is that participant, if it has one of the usual names or all others are
     * interviewers.
     *
     * @param firsts each folded label as it is first written
     */
    Explained explain(Map<String, First> firsts, String file) {
        Map<String, Speaker> speakers = new HashMap<>();
        List<String> open = new ArrayList<>();
        firsts.forEach((folded, first) -> declared(first.label())
                .ifPresentOrElse(speaker -> speakers.put(folded, speaker), () -> open.add(folded)));
        boolean silent = speakers.values().stream().noneMatch(speaker -> speaker.role() == Role.PARTICIPANT);
        if (open.size() == 1 && silent && lone().isPresent() && (!speakers.isEmpty() || USUAL.contains(open.get(0)))) {
            String label = firsts.get(open.get(0)).label();
            speakers.put(open.get(0), new Speaker(label, Role.PARTICIPANT, lone().orElseThrow()));
            open.clear();
        }
        if (cast.isOpen()) {
            open.forEach(label ->
                    speakers.put(label, new Speaker(firsts.get(label).label(), Role.PARTICIPANT, Cast.ANYBODY)));
            open.clear();
        }
        return new Explained(speakers, problems(open, firsts, file));
    }

    /** A label as it is first written, and the line (or, in a table, the turn) where it is. */
    record First(String label, int line) {}

    record Explained(Map<String, Speaker> speakers, List<Problem> problems) {}

    /** The only participant of the transcript, where there is only one. */
    Optional<String> lone() {
        Set<String> ids = new TreeSet<>();
        cast.members().forEach(member -> ids.add(member.participantId()));
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private List<Problem> problems(Collection<String> open, Map<String, First> firsts, String file) {
        return open.stream()
                .map(label -> unexplained(firsts.get(label).line(), open.size(), file))
                .toList();
    }

    // The label itself may be a person's name and is not repeated; file and line lead to it.
    private Problem unexplained(int line, int among, String file) {
        return new Problem(
                "unexplained_label",
                "Cannot tell who speaks: because the label here is "
                        + (among > 1 ? "one of " + among + " that are " : "")
                        + "neither among the study's interviewers nor a participant's; name it under interviewers in the"
                        + " study file or in the speaker column of the participants table",
                Place.of(file, line));
    }
}
