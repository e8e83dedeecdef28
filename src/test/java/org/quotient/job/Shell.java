package org.quotient.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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
        Process process = start(environment, script, arguments, out, err);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Cannot wait longer for " + script + " " + arguments);
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts a script, which hands its process over to what it starts. */
    static Process start(Map<String, String> environment, String script, List<String> arguments, Path log)
            throws IOException {
        return start(environment, script, arguments, log, log);
    }

    private static Process start(
            Map<String, String> environment, String script, List<String> arguments, Path out, Path err)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", PROJECT.resolve(script).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().remove("SPARK_HOME");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The command line of a class of the tests in a JVM of its own, with this one's options. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-") || option.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
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
