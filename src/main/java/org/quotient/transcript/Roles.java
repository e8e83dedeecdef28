package org.quotient.transcript;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;

/**
 * Explains speaker labels by what is declared: the study file's interviewers, the participants table, the usual names
 * for the one participant of an interview. Never guesses between two.
 */
final class Roles {

    private static final Set<String> USUAL = Set.of("participant", "interviewee", "respondent", "p", "r");
    /** Names that programs give to voices, anew in every file. */
    private static final Pattern NUMBERED_VOICE = Pattern.compile("(?:speaker|spk|channel|voice)[ _]?\\d+");

    private final Cast cast;
    private final Map<String, String> named = new LinkedHashMap<>();

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

    /** What the study file says for all transcripts. */
    Conventions conventions() {
        return cast.conventions();
    }

    /** Whether a name alone, without coming back, is evidence enough for a label. */
    boolean knows(String label) {
        return declared(label).isPresent() || USUAL.contains(Cast.fold(label));
    }

    /** Whether a label that nothing declares says by itself that it is one. */
    boolean isTelling(String label) {
        return RoleWords.isOne(Cast.fold(label));
    }

    /** Whether a name can be nothing but a known one, spelled wrong. */
    boolean misspells(String label) {
        return !knows(label) && meant(label).isPresent();
    }

    /** Whether more than one participant takes part. */
    boolean isGroup() {
        return lone().isEmpty();
    }

    /** The labels as they are declared. */
    Stream<String> labels() {
        return Stream.concat(
                cast.interviewers().stream(),
                cast.members().stream().flatMap(member -> Stream.of(member.participantId(), member.label())));
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

    /** The speaker whose label can only be meant; empty if that could be two, or a name of its own. */
    private Optional<Speaker> meant(String label) {
        String folded = Cast.fold(label);
        if (RoleWords.isBetweenTwo(folded)) {
            return Optional.empty();
        }
        List<Speaker> near = Stream.concat(labels(), lone().isPresent() ? USUAL.stream() : Stream.empty())
                .filter(known -> Spelling.isNear(folded, Cast.fold(known)))
                .map(known -> Spelling.isDistinct(Cast.fold(known)) ? speaker(known) : Optional.<Speaker>empty())
                .map(speaker -> speaker.orElse(new Speaker("", Role.OTHER, "")))
                .map(speaker -> new Speaker("", speaker.role(), speaker.participantId()))
                .distinct()
                .toList();
        return near.size() == 1 && near.get(0).role() != Role.OTHER
                ? Optional.of(new Speaker(label, near.get(0).role(), near.get(0).participantId()))
                : Optional.empty();
    }

    private Optional<Speaker> speaker(String known) {
        return declared(known).or(() -> lone().map(id -> new Speaker(known, Role.PARTICIPANT, id)));
    }

    /**
     * A speaker for each label, or the problems with those that nothing explains. One label of an interview with one
     * participant may stay undeclared, and is that participant, if it has one of the usual names or all others are
     * interviewers.
     *
     * @param firsts each folded label as it is first written
     */
    Explained explain(Map<String, First> firsts, String file) {
        return new Explanation(firsts).explained(file);
    }

    /** A label as it is first written, and the line (or, in a table, the turn) where it is. */
    record First(String label, int line) {}

    record Explained(Map<String, Speaker> speakers, List<Problem> problems, Set<Loss> losses) {}

    /** The only participant of the transcript, where there is only one. */
    Optional<String> lone() {
        Set<String> ids = new TreeSet<>();
        cast.members().forEach(member -> ids.add(member.participantId()));
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    /** The labels of one file, explained one way after another until none or only problems are left. */
    private final class Explanation {

        private final Map<String, First> firsts;
        private final Map<String, Speaker> speakers = new HashMap<>();
        private final Set<String> open = new LinkedHashSet<>();
        private final Map<String, String> initials = new HashMap<>();
        private final Set<Loss> losses = EnumSet.noneOf(Loss.class);

        Explanation(Map<String, First> firsts) {
            this.firsts = firsts;
        }

        Explained explained(String file) {
            firsts.forEach((folded, first) -> declared(first.label())
                    .ifPresentOrElse(speaker -> speakers.put(folded, speaker), () -> open.add(folded)));
            boolean undeclared = isSilent();
            mendSpelling();
            joinInitials();
            findLone(undeclared);
            applyPolicy();
            initials.forEach((letters, name) -> {
                if (speakers.containsKey(name)) {
                    speakers.put(letters, speakers.get(name));
                }
            });
            return new Explained(speakers, problems(file), losses);
        }

        private void mendSpelling() {
            for (String folded : List.copyOf(open)) {
                meant(firsts.get(folded).label())
                        .filter(speaker -> !USUAL.contains(folded))
                        .ifPresent(speaker -> {
                            speakers.put(folded, speaker);
                            open.remove(folded);
                            losses.add(Loss.SPELLING);
                        });
            }
        }

        private void joinInitials() {
            Initials.of(firsts.values().stream().map(First::label).toList()).forEach((letters, name) -> {
                if (open.remove(letters)) {
                    initials.put(letters, name);
                    losses.add(Loss.INITIALS);
                } else if (open.remove(name)) {
                    speakers.put(name, speakers.get(letters));
                    losses.add(Loss.INITIALS);
                }
            });
        }

        private boolean isSilent() {
            return speakers.values().stream().noneMatch(speaker -> speaker.role() == Role.PARTICIPANT);
        }

        /**
         * @param undeclared whether no declaration names a participant who speaks
         */
        private void findLone(boolean undeclared) {
            String only = open.size() == 1 ? open.iterator().next() : "";
            boolean silent = isSilent() || undeclared && USUAL.contains(only);
            if (open.size() == 1 && silent && lone().isPresent() && mayBeLone(only)) {
                String label = firsts.get(only).label();
                speakers.put(only, new Speaker(label, Role.PARTICIPANT, lone().orElseThrow()));
                open.clear();
            }
        }

        private boolean mayBeLone(String folded) {
            boolean ownName = conventions().unexplained() == Conventions.Unexplained.PARTICIPANT
                    && cast.members().stream()
                            .noneMatch(member -> member.label().isBlank());
            return USUAL.contains(folded)
                    || !RoleWords.asks(folded)
                            && !ownName
                            && !speakers.isEmpty()
                            && !UnexplainedLabel.UNKNOWN_SPEAKER.equals(folded);
        }

        private void applyPolicy() {
            for (String folded : List.copyOf(open)) {
                String label = firsts.get(folded).label();
                if (cast.isOpen()) {
                    settle(folded, new Speaker(label, Role.PARTICIPANT, Cast.ANYBODY));
                    continue;
                }
                switch (conventions().unexplained()) {
                    case REJECT -> {
                        // They stay open.
                    }
                    case OTHER -> settle(folded, new Speaker(label, Role.OTHER, ""));
                    case PARTICIPANT -> {
                        if (!isNameless(folded)) {
                            settle(folded, new Speaker(label, Role.PARTICIPANT, folded));
                        }
                    }
                }
            }
        }

        private void settle(String folded, Speaker speaker) {
            speakers.put(folded, speaker);
            open.remove(folded);
        }

        private List<Problem> problems(String file) {
            Set<String> known =
                    Stream.concat(labels(), USUAL.stream()).map(Cast::fold).collect(Collectors.toSet());
            return open.stream()
                    .map(label ->
                            UnexplainedLabel.problem(label, firsts.get(label).line(), open.size(), known, file))
                    .toList();
        }
    }

    /** Whether a label names nobody beyond its own transcript, or somebody who asks. */
    private static boolean isNameless(String folded) {
        return folded.isEmpty()
                || RoleWords.asks(folded)
                || USUAL.contains(folded)
                || folded.equals(UnexplainedLabel.UNKNOWN_SPEAKER)
                || NUMBERED_VOICE.matcher(folded).matches();
    }
}
