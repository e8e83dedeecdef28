package org.quotient.job;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quotient.release.Checked;
import org.quotient.release.Json;

/**
 * The mark in an output that a run went well, whether or not it published. Without the mark, a release is as old as its
 * manifest says.
 */
final class LastCheck {

    static final String NAME = "CHECKED.json";

    private LastCheck() {}

    static void mark(Output output, String release, Instant now, Console console) {
        try {
            String at = now.truncatedTo(ChronoUnit.SECONDS).toString();
            output.replace(NAME, Json.write(new Checked(release, at)), Output.Access.READERS);
        } catch (IOException e) {
            console.warn("the output's " + NAME + " could not be written: " + Disk.reason(e));
        }
    }

    /** The mark, if there is one that can be read. */
    static Optional<Checked> read(Output output) throws IOException {
        return output.read(NAME).flatMap(LastCheck::parse);
    }

    private static Optional<Checked> parse(String text) {
        try {
            Optional<Checked> mark = Optional.ofNullable(Json.read(text, Checked.class));
            mark.map(Checked::checked).ifPresent(Instant::parse);
            return mark;
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
