package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Turn;
import org.quotient.release.Json;
import org.quotient.stage.InputFile;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Conventions;
import org.quotient.transcript.Format;
import org.quotient.transcript.Reading;
import org.quotient.transcript.TranscriptReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quotient formats}. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the formats in which a transcript may come.",
            "With --sample, shows how one file would be read: format, encoding, speakers, the first turns, and what is left"
                    + " out. Starts no Spark and writes nothing."
        },
        footer = {"", "Example: jobs/quotient formats --sample data-samples/interviews/interview-01.txt"})
final class FormatsCommand implements Callable<Integer> {

    private static final int FIRST_TURNS = 10;
    private static final List<String> USUAL = List.of("Interviewer", "INT", "I");

    @Option(names = "--sample", paramLabel = "FILE", description = "the file to look at")
    private Optional<String> sample;

    @Option(names = "--study", paramLabel = "STUDY.yml", description = "the study that says who speaks in it")
    private Optional<String> study;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    /** A format and what it is recognised by. */
    record Known(String format, String words) {}

    /**
     * A turn without its text.
     *
     * @param label as it stands in the file
     * @param start the first code point in the transcript's text
     */
    record Heard(int turn, String label, String role, int words, int start, int end) {

        static Heard of(Turn turn) {
            CodePoints place = turn.place();
            return new Heard(
                    turn.number(),
                    turn.speaker().label(),
                    turn.speaker().role().label(),
                    turn.words(),
                    place.start(),
                    place.end());
        }
    }

    /**
     * How a file would be read.
     *
     * @param recognised by what its format is told
     * @param study why it would be rejected; empty without a study, or if it would be read
     */
    record Sample(String recognised, FileReport file, List<Heard> firstTurns, List<FileReport.Remark> study) {}

    @Override
    public Integer call() {
        Environment environment = Environment.ofProcess();
        Console console = environment.console();
        if (sample.isEmpty()) {
            list(console);
            return ExitCode.DONE.number();
        }
        Sample own = read(new Path(sample.get()), environment);
        if (json) {
            console.result(Json.write(own).strip());
        } else {
            lines(own).forEach(console::result);
            own.study().forEach(remark -> console.say(FileListing.sentence(remark)));
        }
        boolean sound = own.file().isRead() && own.study().isEmpty();
        return (sound ? ExitCode.DONE : ExitCode.TOO_MANY_REJECTS).number();
    }

    private void list(Console console) {
        List<Known> formats = Arrays.stream(Format.values())
                .map(format -> new Known(format.label(), format.words()))
                .toList();
        if (json) {
            console.result(Json.write(formats).strip());
        } else {
            formats.forEach(
                    format -> console.result(String.format(Locale.ROOT, "%-14s %s", format.format(), format.words())));
        }
    }

    private Sample read(Path file, Environment environment) {
        byte[] bytes = bytes(file, environment.disk());
        Optional<Inputs> inputs = study.map(environment::inputs);
        Conventions conventions = inputs.map(own -> own.study().conventions()).orElse(Conventions.usual(USUAL));
        Optional<Cast> cast = inputs.map(own -> cast(file, own, environment.disk()));
        String language = inputs.map(own -> own.codebook().language()).orElse("");
        String name = file.getName();
        Optional<Reading> declared = cast.map(own -> TranscriptReader.read(name, name, bytes, own));
        Reading reading = declared.filter(Reading.Read.class::isInstance)
                .orElseGet(() -> TranscriptReader.read(name, name, bytes, Cast.open(conventions)));
        FileReport report = FileReport.of(name, name, reading, language);
        List<FileReport.Remark> why = declared.filter(Reading.Rejected.class::isInstance)
                .map(own -> FileReport.of(name, name, own, language).rejected())
                .orElse(List.of());
        return reading instanceof Reading.Read read
                ? new Sample(read.format().words(), report, first(read), why)
                : new Sample("", report, List.of(), why);
    }

    private static byte[] bytes(Path file, Disk disk) {
        try {
            return disk.bytes(file);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot read " + file.getName() + ": because " + Disk.reason(e));
        }
    }

    private static Cast cast(Path file, Inputs inputs, Disk disk) {
        String path = disk.qualified(file).toString();
        return inputs.files().stream()
                .filter(own -> own.path().equals(path))
                .map(InputFile::cast)
                .findFirst()
                .orElseThrow(() -> new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot read " + file.getName() + " for the study: because it is none of its transcripts"));
    }

    private static List<Heard> first(Reading.Read read) {
        return read.transcript().turns().stream()
                .limit(FIRST_TURNS)
                .map(Heard::of)
                .toList();
    }

    private static List<String> lines(Sample sample) {
        List<String> lines = new ArrayList<>(FileListing.lines(sample.file()));
        if (!sample.recognised().isEmpty()) {
            lines.add(1, "    read as " + sample.recognised());
            lines.add("    first turns:");
            sample.firstTurns()
                    .forEach(turn -> lines.add(String.format(
                            Locale.ROOT,
                            "    %4d  %s (%s): %,d words at %d-%d",
                            turn.turn(),
                            turn.label().isEmpty() ? "(no label)" : turn.label(),
                            turn.role(),
                            turn.words(),
                            turn.start(),
                            turn.end())));
        }
        return lines;
    }
}
