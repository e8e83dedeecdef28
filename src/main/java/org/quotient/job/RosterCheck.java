package org.quotient.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quotient.corpus.Participant;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.stage.InputFile;
import org.quotient.transcript.Cast;

/** Compares what the participants file says with what stands in the transcripts. */
final class RosterCheck {

    private final Inputs inputs;
    private final Map<String, Cast> casts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    RosterCheck(Inputs inputs) {
        this.inputs = inputs;
        for (InputFile file : inputs.files()) {
            casts.put(file.name(), file.cast());
            found.add(file.name());
            found.add(last(file.name()));
            found.add(file.id());
            found.add(last(file.id()));
        }
        inputs.roster()
                .ifPresent(roster -> roster.participants().stream()
                        .map(Participant::id)
                        .forEach(id -> ids.add(id.toLowerCase(Locale.ROOT))));
    }

    /**
     * The report with what the participants file adds to it.
     *
     * @param names whom the first lines of the transcript name
     */
    FileReport check(FileReport report, List<String> names) {
        found.add(report.transcriptId());
        if (!report.isRead() || inputs.roster().isEmpty()) {
            return report;
        }
        FileReport checked = report;
        Set<String> heard = new HashSet<>();
        report.speakers().forEach(speaker -> heard.add(speaker.participantId().toLowerCase(Locale.ROOT)));
        for (String id : silent(report, heard)) {
            checked = checked.warned(new Problem(
                    "silent_participant",
                    "participant " + id + " takes part by the participants file, and says nothing",
                    Place.of(report.source())));
        }
        boolean other = names.stream().anyMatch(name -> ids.contains(name) && !heard.contains(name));
        if (other && names.stream().noneMatch(heard::contains)) {
            checked = checked.warned(new Problem(
                    "other_participant",
                    "its first lines name another participant of the participants file than the one it is read as",
                    Place.of(report.source())));
        }
        return checked;
    }

    private Set<String> silent(FileReport report, Set<String> heard) {
        Set<String> silent = new TreeSet<>();
        Cast cast = casts.getOrDefault(report.source(), new Cast(List.of(), List.of()));
        for (Cast.Member member : cast.members()) {
            if (!heard.contains(member.participantId().toLowerCase(Locale.ROOT))) {
                silent.add(member.participantId());
            }
        }
        return silent;
    }

    /** What concerns the participants file alone; to be asked when all reports were checked. */
    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        inputs.roster().ifPresent(roster -> {
            warnings.addAll(roster.remarks());
            roster.members().keySet().stream()
                    .filter(transcript -> !found.contains(transcript))
                    .forEach(transcript -> warnings.add(new Problem(
                            "no_transcript",
                            "the participant here has no transcript: " + transcript + " was not found",
                            roster.lines().get(transcript))));
        });
        return warnings;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
