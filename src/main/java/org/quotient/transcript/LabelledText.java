package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Labels.Label> labels = Labels.in(text, roles);
        if (labels.isEmpty()) {
            return unlabelled(id, file, decoded, format, roles, cast);
        }
        Roles.Explained explained = roles.explain(Labels.firsts(labels), file);
        if (!explained.problems().isEmpty()) {
            return new Reading.Rejected(explained.problems());
        }
        List<Turn> turns = turns(text, labels, explained.speakers());
        if (turns.stream().noneMatch(turn -> turn.speaker().role() == Role.PARTICIPANT)) {
            return new Reading.Rejected(silent(file));
        }
        int ignored = words(text.substring(0, labels.get(0).start()));
        List<Span> spans = labels.stream()
                .map(label -> new Span(label.start(), label.end()))
                .toList();
        return new Reading.Read(new Transcript(id, text, turns), format, decoded.encoding(), ignored, spans);
    }

    private static Reading unlabelled(
            String id, String file, TextDecoder.Decoded decoded, Format format, Roles roles, Cast cast) {
        Optional<Problem> unclear = unclear(decoded.text(), file, roles, cast);
        if (unclear.isPresent()) {
            return new Reading.Rejected(unclear.get());
        }
        Speaker speaker = new Speaker("", Role.PARTICIPANT, roles.lone().orElseThrow());
        List<Turn> turns = new TurnList(decoded.text())
                .add(speaker, 0, decoded.text().length(), List.of())
                .turns();
        return turns.isEmpty()
                ? new Reading.Rejected(silent(file))
                : new Reading.Read(new Transcript(id, decoded.text(), turns), format, decoded.encoding(), 0);
    }

    /** Why a text without labels can't be the one participant's; empty if it can. */
    static Optional<Problem> unclear(String text, String file, Roles roles, Cast cast) {
        if (!roles.isGroup() && !hints(text, cast)) {
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

    /** Whether a line begins with an interviewer's name, apart from numbers, times and marks before it. */
    private static boolean hints(String text, Cast cast) {
        return text.lines()
                .map(line -> line.replaceFirst("^[^\\p{L}]*", "").split("[^\\p{L}\\p{N} ]|  ", 2)[0])
                .anyMatch(start -> !start.isBlank() && Cast.isInterviewer(cast.interviewers(), start));
    }

    /** That no participant speaks. */
    static Problem silent(String file) {
        return new Problem(
                "no_participant_turn", "Cannot use the transcript: because no turn is a participant's", Place.of(file));
    }

    private static List<Turn> turns(String text, List<Labels.Label> labels, Map<String, Speaker> speakers) {
        TurnList turns = new TurnList(text);
        for (int i = 0; i < labels.size(); ) {
            Speaker speaker = speakers.get(Cast.fold(labels.get(i).name()));
            List<Span> repeated = new ArrayList<>();
            int next = i + 1;
            while (next < labels.size()
                    && speaker.equals(speakers.get(Cast.fold(labels.get(next).name())))) {
                repeated.add(new Span(labels.get(next).start(), labels.get(next).end()));
                next++;
            }
            int end = next < labels.size() ? labels.get(next).start() : text.length();
            turns.add(speaker, labels.get(i).end(), end, repeated);
            i = next;
        }
        return turns.turns();
    }

    /** How many words a text has that is nobody's turn. */
    static int words(String text) {
        return new Turn(1, new Speaker("", Role.OTHER, ""), new CodePoints(0, 0), text, List.of()).words();
    }
}
