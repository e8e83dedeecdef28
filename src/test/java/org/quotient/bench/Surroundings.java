package org.quotient.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.apache.spark.package$;

/** The machine and the programs that a measurement was taken with. */
final class Surroundings {

    private Surroundings() {}

    /** To be called before the measurement: it tells how busy others keep the machine. */
    static String describe() {
        List<String> heap = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Xm"))
                .toList();
        return String.format(
                Locale.ROOT,
                "%d cores (load average before the start %.1f), %s %s, Spark %s, heap %s, collectors %s.",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                package$.MODULE$.SPARK_VERSION(),
                String.join(" ", heap),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(collector -> collector.getName())
                        .toList());
    }
}
