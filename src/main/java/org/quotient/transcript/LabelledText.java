package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Transcript;
import org.quotient.corpus.Turn;

/**
 * A text in which labels say who speaks becomes a transcript.
 *
 * <p>A turn reaches from its label to the next speaker's. Where a speaker's label is repeated for a new paragraph, the
 * turn goes on and the label inside it is noise. Text before the first label is nobody's.
 */
final class LabelledText {

    private LabelledText() {}

    /**
     * Reads one text.
     *
     * @param id the transcript's id
     * @param file the name for problems
     */
    static Reading read(String id, String file, TextDecoder.Decoded decoded, Format format, Cast cast) {
        Roles roles = new Roles(cast);
        String text = decoded.text();
        boolean perParagraph = cast.conventions().unlabelled() == Conventions.Unlabelled.PARTICIPANT;
        List<Labels.Label> labels = perParagraph ? Labels.known(text, roles) : Labels.in(text, roles);
        Optional<Problem> unclear = labels.isEmpty()
                ? unclear(text, file, roles, cast)
                : perParagraph && roles.isGroup() ? Optional.of(crowded(file)) : Optional.empty();
        if (unclear.isPresent()) {
            return new Reading.Rejected(unclear.get());
        }
        Roles.Explained explained = explain(text, labels, roles, file);
        if (!explained.problems().isEmpty()) {
            return new Reading.Rejected(explained.problems());
        }
        List<Stretches.Stretch> stretches = stretches(text, labels, explained.speakers(), roles, perParagraph);
        TurnList turns = new TurnList(text, GuideLines.in(text, labels, cast.conventions()));
        stretches.forEach(part -> turns.add(part.speaker(), part.from(), part.to(), part.labels()));
        if (turns.turns().stream().noneMatch(turn -> turn.speaker().role() == Role.PARTICIPANT)) {
            return new Reading.Rejected(silent(file));
        }
        List<Span> outside = new ArrayList<>(turns.guide());
        if (!labels.isEmpty() && !perParagraph) {
            outside.add(0, new Span(0, labels.get(0).start()));
        }
        List<Span> names = labels.stream()
                .map(label -> new Span(label.start(), label.end()))
                .toList();
        return new Reading.Read(
                        new Transcript(id, text, turns.turns()),
                        format,
                        decoded.encoding(),
                        words(text, outside),
                        explained.losses())
                .from(source -> source.labelled(names, outside));
    }

    /** How many words stand in parts of a text. */
    static int words(String text, List<Span> parts) {
        return parts.stream().mapToInt(part -> words(part.cut(text))).sum();
    }

    private static List<Stretches.Stretch> stretches(
            String text, List<Labels.Label> labels, Map<String, Speaker> speakers, Roles roles, boolean perParagraph) {
        if (labels.isEmpty()) {
            return List.of(new Stretches.Stretch(lone(roles), 0, text.length(), List.of()));
        }
        return perParagraph
                ? Stretches.perParagraph(text, labels, speakers, lone(roles))
                : Stretches.continued(text, labels, speakers);
    }

    private static Speaker lone(Roles roles) {
        return new Speaker("", Role.PARTICIPANT, roles.lone().orElseThrow());
    }

    private static Problem crowded(String file) {
        return new Problem(
                "unlabelled_group",
                "Cannot tell who speaks: because what has no label is the participant's by the study file, and the"
                        + " transcript has more than one",
                Place.of(file));
    }

    /** The speakers of the labels; one under which nobody ever says a word, such as that of a break, is nobody's. */
    private static Roles.Explained explain(String text, List<Labels.Label> labels, Roles roles, String file) {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            words.merge(
                    Cast.fold(labels.get(i).name()),
                    spokenWords(text.substring(labels.get(i).end(), end)),
                    Integer::sum);
        }
        Map<String, Roles.First> firsts = Labels.firsts(labels);
        Map<String, Speaker> speakers = new HashMap<>();
        firsts.forEach((folded, first) -> {
            if (words.get(folded) == 0 && !roles.knows(first.label())) {
                speakers.put(folded, new Speaker(first.label(), Role.OTHER, ""));
            }
        });
        firsts.keySet().removeAll(speakers.keySet());
        Roles.Explained explained = roles.explain(firsts, file);
        Set<Loss> losses = new HashSet<>(explained.losses());
        if (!speakers.isEmpty()) {
            losses.add(Loss.SILENT_LABELS);
        }
        if (labels.stream().anyMatch(label -> label.form() == Labels.Form.INNER)) {
            losses.add(Loss.INNER_LABELS);
        }
        speakers.putAll(explained.speakers());
        return new Roles.Explained(speakers, explained.problems(), losses);
    }

    /** Why a text without labels can't be the one participant's; empty if it can. */
    static Optional<Problem> unclear(String text, String file, Roles roles, Cast cast) {
        if (!roles.isGroup() && !NameHints.in(text, cast)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "no_labels",
                "Cannot tell who speaks: because "
                        + (roles.isGroup()
                                ? "there is no speaker label and more than one participant"
                                : "lines begin with an interviewer's name, but not as a label: name, colon, words"),
                Place.of(file)));
    }

    /** That no participant speaks. */
    static Problem silent(String file) {
        return new Problem(
                "no_participant_turn", "Cannot use the transcript: because no turn is a participant's", Place.of(file));
    }

    /** How many words a text has that is nobody's turn. */
    static int words(String text) {
        return new Turn(1, new Speaker("", Role.OTHER, ""), new CodePoints(0, 0), text, List.of()).words();
    }

    /** How many words a text has apart from noise. */
    static int spokenWords(String text) {
        return new Turn(1, new Speaker("", Role.OTHER, ""), new CodePoints(0, 0), text, Noise.in(text)).words();
    }
}
