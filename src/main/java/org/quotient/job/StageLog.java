package org.quotient.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quotient.release.Json;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The log of a run for machines: a JSON line when a stage starts and one when it ends, with its seconds and what it
 * counted. Holds names of stages and numbers, nothing of the study.
 *
 * <p>One thread at a time. A stage lasts until the next one starts.
 */
final class StageLog {

    /** For whom a run logs. */
    enum Style {
        TEXT,
        JSON;

        static final class Converter implements ITypeConverter<Style> {
            @Override
            public Style convert(String written) {
                return switch (written) {
                    case "text" -> TEXT;
                    case "json" -> JSON;
                    default -> throw new TypeConversionException("expected text or json");
                };
            }
        }
    }

    private static final String WHOLE = "run";

    private final Style style;
    private final PrintStream err;
    private final Clock clock;
    private final long began = System.nanoTime();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private Optional<String> run = Optional.empty();
    private Optional<String> stage = Optional.empty();
    private long stageBegan;

    StageLog(Style style, PrintStream err, Clock clock) {
        this.style = style;
        this.err = err;
        this.clock = clock;
    }

    static StageLog silent() {
        return new StageLog(Style.TEXT, System.err, Clock.systemUTC());
    }

    boolean isSilent() {
        return style == Style.TEXT;
    }

    /** Says that the run called {@code id} has begun. */
    void begin(String id) {
        run = Optional.of(id);
        write(line(WHOLE, "started"));
    }

    /** Ends the stage that lasts, and starts the next. */
    void stage(String name) {
        end("finished");
        stage = Optional.of(name);
        stageBegan = System.nanoTime();
        write(line(name, "started"));
    }

    /** Adds a count to the stage that lasts. */
    void count(String what, long number) {
        counts.put(what, number);
    }

    /** Ends the run. */
    void end(ExitCode code, Optional<String> release) {
        String status = code == ExitCode.DONE ? "finished" : "failed";
        end(status);
        Map<String, Object> line = line(WHOLE, status);
        line.put("seconds", seconds(began));
        line.put("exit_code", code.number());
        release.ifPresent(number -> line.put("release", number));
        write(line);
    }

    private void end(String status) {
        stage.ifPresent(name -> {
            Map<String, Object> line = line(name, status);
            line.put("seconds", seconds(stageBegan));
            line.put("counts", counts);
            write(line);
        });
        stage = Optional.empty();
        counts.clear();
    }

    private Map<String, Object> line(String name, String status) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        run.ifPresent(id -> line.put("run", id));
        line.put("stage", name);
        line.put("status", status);
        return line;
    }

    private static double seconds(long since) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", (System.nanoTime() - since) / 1e9));
    }

    private void write(Map<String, Object> line) {
        if (!isSilent()) {
            err.println(Json.line(line));
        }
    }
}
