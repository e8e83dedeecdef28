package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Transcript;

/**
 * The cues of a timed file become a transcript. Its text is what was said and nothing else: the cues of one speaker make a
 * turn, and a blank line stands between turns.
 */
final class Conversation {

    private static final String NOBODY = "";

    private Conversation() {}

    /** Reads the cues of one file. */
    static Reading read(String id, String file, Cues cues, String encoding, Cast cast) {
        List<Cue> said = said(cues.list());
        if (said.isEmpty()) {
            return TranscriptReader.rejected("no_cue", "nobody says anything in it", file);
        }
        Roles.Explained explained = speakers(said, file, cast);
        if (!explained.problems().isEmpty()) {
            return new Reading.Rejected(explained.problems());
        }
        Transcript transcript = transcript(id, said, cues.joint(), explained.speakers());
        return transcript.turns().stream().anyMatch(turn -> turn.speaker().role() == Role.PARTICIPANT)
                ? new Reading.Read(transcript, cues.format(), encoding, cues.ignoredWords(), explained.losses())
                : new Reading.Rejected(LabelledText.silent(file));
    }

    /** The cues that hold something, without the line that Otter and its imitators close with. */
    private static List<Cue> said(List<Cue> cues) {
        List<Cue> said = new ArrayList<>();
        for (Cue cue : cues) {
            said.add(new Cue(
                    Characters.sound(cue.speaker().strip()),
                    Characters.sound(cue.text().strip()),
                    cue.line()));
        }
        said.removeIf(Cue::isBlank);
        if (!said.isEmpty()) {
            Cue last = said.remove(said.size() - 1);
            said.add(new Cue(last.speaker(), Characters.withoutFooter(last.text()), last.line()));
        }
        said.removeIf(Cue::isBlank);
        return said;
    }

    private static Roles.Explained speakers(List<Cue> said, String file, Cast cast) {
        Roles roles = new Roles(cast);
        Map<String, Roles.First> firsts = new LinkedHashMap<>();
        said.forEach(cue -> firsts.putIfAbsent(Cast.fold(cue.speaker()), new Roles.First(cue.speaker(), cue.line())));
        if (firsts.keySet().equals(Set.of(NOBODY))) {
            return unnamed(said, file, roles, cast);
        }
        return named(firsts, file, roles);
    }

    /** A text in which nobody is named follows the rule for texts without labels. */
    private static Roles.Explained unnamed(List<Cue> said, String file, Roles roles, Cast cast) {
        String lines = String.join("\n", said.stream().map(Cue::text).toList());
        Optional<Problem> problem = LabelledText.unclear(lines, file, roles, cast);
        Map<String, Speaker> speakers = new HashMap<>();
        roles.lone().ifPresent(id -> speakers.put(NOBODY, new Speaker("", Role.PARTICIPANT, id)));
        return new Roles.Explained(speakers, problem.stream().toList(), Set.of());
    }

    /**
     * A voice without a name among named ones is the participant only if nobody else can be. Otherwise it is nobody's: its
     * words stay, as context, and are not counted, unless the study file says whose they are.
     */
    private static Roles.Explained named(Map<String, Roles.First> firsts, String file, Roles roles) {
        Map<String, Roles.First> others = new LinkedHashMap<>(firsts);
        boolean all = others.remove(NOBODY) == null;
        Roles.Explained explained = roles.explain(others, file);
        boolean found = explained.speakers().values().stream().anyMatch(own -> own.role() == Role.PARTICIPANT);
        if (all || !explained.problems().isEmpty()) {
            return explained;
        }
        if (!found) {
            return roles.explain(firsts, file);
        }
        Map<String, Speaker> speakers = new HashMap<>(explained.speakers());
        speakers.put(NOBODY, nobody(roles));
        return new Roles.Explained(speakers, List.of(), explained.losses());
    }

    private static Speaker nobody(Roles roles) {
        boolean participants = roles.conventions().unlabelled() == Conventions.Unlabelled.PARTICIPANT;
        return roles.lone()
                .filter(id -> participants)
                .map(id -> new Speaker("", Role.PARTICIPANT, id))
                .orElse(new Speaker("", Role.OTHER, ""));
    }

    /** What looks like a label stays at the start of a line, where it is seen. */
    private static String between(Cue cue, Cues.Joint joint) {
        return joint == Cues.Joint.CLOCK && Lint.looksLabelled(cue.text()) ? "\n" : joint.between();
    }

    private static Transcript transcript(String id, List<Cue> said, Cues.Joint joint, Map<String, Speaker> speakers) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Speaker> voices = new ArrayList<>();
        for (Cue cue : said) {
            Speaker speaker = speakers.get(Cast.fold(cue.speaker()));
            boolean goesOn = !voices.isEmpty() && voices.get(voices.size() - 1).equals(speaker);
            text.append(text.isEmpty() ? "" : goesOn ? between(cue, joint) : "\n\n");
            if (!goesOn) {
                starts.add(text.length());
                voices.add(speaker);
            }
            text.append(cue.text());
        }
        TurnList turns = new TurnList(text.toString());
        for (int i = 0; i < voices.size(); i++) {
            turns.add(
                    voices.get(i), starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length(), List.of());
        }
        return new Transcript(id, text.toString(), turns.turns());
    }
}
