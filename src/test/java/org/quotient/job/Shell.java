package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the project's own scripts as a user would, and keeps what they print. */
final class Shell {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final long MINUTES = 10;

    private Shell() {}

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    static Outcome run(Map<String, String> environment, String script, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        List<String> command =
                new ArrayList<>(List.of("bash", PROJECT.resolve(script).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().remove("SPARK_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Cannot wait longer for " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static Outcome quotient(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), "jobs/quotient", List.of(arguments));
    }

    /** A copy of the sample study whose output is {@code folder/target/peer-support}. */
    static Path sampleStudy(Path folder) throws IOException {
        Path source = PROJECT.resolve("data-samples");
        Path target = folder.resolve("data-samples");
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
        return target.resolve("study.yml");
    }
}
