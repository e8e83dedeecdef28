package org.quotient.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quotient.codebook.foreign.Counts;
import org.quotient.codebook.foreign.ForeignFile;
import org.quotient.codebook.foreign.Import;
import org.quotient.codebook.foreign.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient import-codebook}. */
@Command(
        name = "import-codebook",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a dictionary of LIWC, quanteda, WordStat, Yoshikoder or Lexicoder, or a REFI-QDA code book, into a"
                    + " codebook.",
            "Says what the codebook does not carry, entry by entry."
        },
        footer = {"", "Example: jobs/quotient import-codebook support.dic --output codebook.yml --losses losses.csv"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the dictionary")
    private Path file;

    @Option(names = "--output", paramLabel = "FILE.yml", description = "where the codebook goes instead of stdout")
    private Optional<Path> output;

    @Option(names = "--losses", paramLabel = "FILE.csv", description = "where the loss report goes as a table as well")
    private Optional<Path> losses;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            converter = FormatChoice.Converter.class,
            description = "auto, liwc, quanteda, wordstat, yoshikoder, lexicoder or refi (default ${DEFAULT-VALUE})")
    private FormatChoice format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "what the file is written in, such as windows-1252; without it UTF-8 is tried, then windows-1252")
    private Optional<Charset> encoding;

    @Option(names = "--overwrite", description = "replace files that exist")
    private boolean overwrite;

    @Override
    public Integer call() {
        // A codebook is UTF-8 whatever the terminal is set to.
        Console console = new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ResultFiles results =
                new ResultFiles(file, overwrite ? ResultFiles.Existing.REPLACED : ResultFiles.Existing.REFUSED);
        if (output.isPresent() && output.equals(losses)) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot write " + output.get() + ": because --output and --losses name the same file");
        }
        output.ifPresent(results::check);
        losses.ifPresent(results::check);
        byte[] bytes = bytes();
        String name = file.getFileName().toString();
        Import imported = Importer.read(new ForeignFile(name, bytes, encoding), format.format());
        report(imported, console);
        losses.ifPresent(path -> results.write(path, LossReport.csv(imported.losses())));
        output.ifPresentOrElse(
                path -> {
                    results.write(path, imported.yaml());
                    console.result("Codebook: " + path);
                },
                () -> console.result(imported.yaml().stripTrailing()));
        return ExitCode.DONE.number();
    }

    private byte[] bytes() {
        if (Files.isDirectory(file)) {
            throw new StopException(ExitCode.CONFIGURATION, "Cannot read " + file + ": because it is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ForeignFile.MOST_BYTES + 1);
            if (bytes.length > ForeignFile.MOST_BYTES) {
                throw new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot read " + file + ": because it is larger than " + ForeignFile.MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new StopException(ExitCode.CONFIGURATION, "Cannot read " + file + ": because " + Disk.reason(e));
        }
    }

    private static void report(Import imported, Console console) {
        console.say("Read as: " + imported.format().title() + " in " + imported.encoding());
        imported.losses().forEach(loss -> console.say(loss.toString()));
        Counts counts = imported.counts();
        console.say(line("Categories", counts.categoriesIn(), counts.categoriesOut(), counts.categoriesReported()));
        console.say(line("Terms", counts.termsIn(), counts.termsOut(), counts.termsReported()));
    }

    private static String line(String what, int in, int out, int reported) {
        return String.format(
                Locale.ROOT, "%s: %,d read, %,d written, %,d only in this report", what, in, out, reported);
    }
}
