package org.quotient.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Every benchmark measured once, each in a JVM of its own.
 *
 * @param seconds of an operation, for each benchmark and each of its iterations
 */
record MatcherRound(Map<String, List<Double>> seconds) {

    static final int WARM_UPS = 10;
    static final int ITERATIONS = 5;
    static final int SLOW_WARM_UPS = 1;
    static final int SLOW_ITERATIONS = 2;
    static final String HEAP = "-Xmx2g";
    private static final TimeValue ITERATION = TimeValue.seconds(1);

    MatcherRound {
        seconds = Map.copyOf(seconds);
    }

    static MatcherRound run(Path folder, Path sentences, int number) throws RunnerException {
        Map<String, List<Double>> seconds = new HashMap<>();
        run(
                seconds,
                options(folder, sentences, "ours-" + number)
                        .include("\\.(Matcher|Tagger|Valence)Speed\\.")
                        .warmupIterations(WARM_UPS)
                        .measurementIterations(ITERATIONS));
        // It takes up to a minute for all tokens.
        run(
                seconds,
                options(folder, sentences, "tokensregexner-" + number)
                        .include("\\.RegexNerSpeed\\.")
                        .warmupIterations(SLOW_WARM_UPS)
                        .measurementIterations(SLOW_ITERATIONS));
        return new MatcherRound(seconds);
    }

    private static void run(Map<String, List<Double>> seconds, ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.build()).run()) {
            seconds.put(name(result.getParams()), iterations(result));
        }
    }

    private static ChainedOptionsBuilder options(Path folder, Path sentences, String log) {
        return new OptionsBuilder()
                .forks(1)
                .threads(1)
                .warmupTime(ITERATION)
                .measurementTime(ITERATION)
                .jvmArgs(HEAP, "-XX:+UseSerialGC")
                .jvmArgsAppend("-D" + Workbench.FOLDER + "=" + folder, "-D" + Workbench.SENTENCES + "=" + sentences)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve(log + ".json").toString())
                .output(folder.resolve(log + ".log").toString());
    }

    private static List<Double> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }

    private static String name(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        StringBuilder name = new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.') + 1));
        params.getParamsKeys().stream().sorted().forEach(key -> name.append(' ').append(params.getParam(key)));
        return name.toString();
    }

    /** The middle of a benchmark's iterations. */
    double median(String benchmark) {
        return Spread.of(seconds.get(benchmark)).median();
    }
}
