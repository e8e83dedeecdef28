package org.quotient.job;

import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** What the commands share: the console, the files, and who watches. */
record Environment(
        Console console, Disk disk, Configuration configuration, Progress progress, Function<Path, Output> outputs) {

    private static final String TERMINAL = "QUOTIENT_TERMINAL";

    Environment(Console console, Disk disk, Configuration configuration, Progress progress) {
        this(console, disk, configuration, progress, root -> Output.at(root, configuration));
    }

    static Environment ofProcess() {
        return ofProcess(StageLog.silent());
    }

    static Environment ofProcess(StageLog log) {
        Configuration configuration = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        Console console = new Console(System.out, System.err);
        Progress.Audience audience = "yes".equals(System.getenv(TERMINAL)) && log.isSilent()
                ? Progress.Audience.TERMINAL
                : Progress.Audience.NOBODY;
        return new Environment(
                console, new Disk(configuration), configuration, new Progress(System.err, audience, log));
    }

    Output output(Study study) {
        return outputs.apply(study.output());
    }

    Inputs inputs(String study) {
        Inputs inputs = InputsReader.read(new Path(study), disk);
        inputs.warnings().forEach(console::warn);
        return inputs;
    }

    /**
     * The inputs of a study as they are now. Their warnings are not said again.
     *
     * @param seen when the study was opened
     * @throws StopException if the study has another output now
     */
    Inputs inputsAgain(String study, Inputs seen) {
        Inputs inputs = InputsReader.read(new Path(study), disk);
        if (!inputs.study().output().equals(seen.study().output())) {
            throw new StopException(
                    ExitCode.TRY_AGAIN, "Cannot run: because the study file was given another output meanwhile");
        }
        return inputs;
    }
}
