package org.quotient.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;

/** A report on one input as lines: one on the whole, below it the speakers, events, times and warnings. */
final class FileListing {

    private FileListing() {}

    static List<String> lines(FileReport report) {
        List<String> lines = new ArrayList<>();
        if (report.isRead()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %s; %,d turns; %,d words = %,d said + %,d left out%s",
                    report.source(),
                    form(report),
                    report.speakers().stream()
                            .mapToInt(FileReport.Speaks::turns)
                            .sum(),
                    report.words().all(),
                    report.words().said(),
                    report.words().leftOut(),
                    leftOut(report.words())));
        } else {
            lines.add(report.source() + ": rejected");
        }
        report.speakers().forEach(speaker -> lines.add("    " + line(speaker)));
        if (!report.events().isEmpty()) {
            lines.add("    events: "
                    + report.events().entrySet().stream()
                            .map(entry ->
                                    entry.getValue() + " " + entry.getKey().replace('_', ' '))
                            .collect(Collectors.joining(", ")));
        }
        if (!report.times().isEmpty()) {
            lines.add("    times: " + report.times());
        }
        if (!report.losses().isEmpty()) {
            lines.add("    left out by the format: "
                    + String.join(", ", report.losses()).replace('_', ' '));
        }
        report.rejected().forEach(remark -> lines.add("    " + sentence(remark)));
        report.warnings().forEach(remark -> lines.add("    Warning: " + sentence(remark)));
        return lines;
    }

    static String sentence(FileReport.Remark remark) {
        return new Problem(remark.reason(), remark.sentence(), new Place(remark.file(), remark.line(), remark.column()))
                .toString();
    }

    private static String form(FileReport report) {
        return report.format().replace('_', ' ') + (report.encoding().isEmpty() ? "" : ", " + report.encoding());
    }

    private static String leftOut(FileReport.Words words) {
        List<String> parts = new ArrayList<>();
        part(words.labels(), "labels", parts);
        part(words.noise(), "noise", parts);
        part(words.inNoTurn(), "in no turn", parts);
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static void part(int words, String name, List<String> parts) {
        if (words > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", words, name));
        }
    }

    private static String line(FileReport.Speaks speaker) {
        String who = speaker.role().equals(Role.PARTICIPANT.label())
                ? speaker.role() + " " + speaker.participantId()
                : speaker.role();
        return String.format(
                Locale.ROOT,
                "%s: %s; %,d turns, %,d words",
                speaker.label().isEmpty() ? "(no label)" : speaker.label(),
                who,
                speaker.turns(),
                speaker.words());
    }
}
