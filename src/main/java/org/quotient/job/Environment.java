package org.quotient.job;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** What the commands share: the console, the files, and who watches. */
record Environment(Console console, Disk disk, Configuration configuration, Progress progress) {

    private static final String TERMINAL = "QUOTIENT_TERMINAL";

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

    Inputs inputs(String study) {
        Inputs inputs = InputsReader.read(new Path(study), disk);
        inputs.warnings().forEach(console::warn);
        return inputs;
    }
}
