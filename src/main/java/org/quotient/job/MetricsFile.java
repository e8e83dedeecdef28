package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The file in which Prometheus' textfile collector finds what the last run told. It is there whole or not at all. */
record MetricsFile(Path path) {

    private static final String ENDING = ".prom";
    private static final Pattern SAMPLE = Pattern.compile("[a-z_]+\\{.*study=\"((?:[^\"\\\\]|\\\\.)*)\"\\} [0-9.]+");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    static MetricsFile of(String written) {
        if (!written.endsWith(ENDING)) {
            throw new TypeConversionException("expected a file that ends with .prom: the collector reads no other");
        }
        return new MetricsFile(Path.of(written).toAbsolutePath());
    }

    /** @throws StopException if the file could not be written */
    void check() {
        if (!Files.isWritable(path.getParent()) || Files.isDirectory(path)) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot write " + path + ": because its folder is not there or not writable");
        }
    }

    /** The samples that an earlier run left; none if there are none that can be read. */
    List<String> earlier() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .filter(line -> SAMPLE.matcher(line).matches())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The study of which an earlier run told, for a run that could not read its study file. */
    Optional<String> study() {
        return earlier().stream()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .map(sample -> ESCAPE.matcher(sample.group(1)).replaceAll(MetricsFile::unescaped))
                .findFirst();
    }

    private static String unescaped(MatchResult escape) {
        return escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escape.group(1));
    }

    /** Replaces the file in one step. */
    void write(String text) throws IOException {
        Path temporary = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
        try {
            Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
            if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) != null) {
                // The collector is another user, and the run's umask should be 077.
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static final class Converter implements ITypeConverter<MetricsFile> {
        @Override
        public MetricsFile convert(String written) {
            return of(written);
        }
    }
}
