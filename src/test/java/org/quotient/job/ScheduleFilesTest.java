package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** The files of jobs/schedule: what they promise stands in them, and the program understands the commands in them. */
class ScheduleFilesTest {

    private static final Path FILES = Path.of("jobs/schedule");

    @TempDir
    private Path folder;

    private static String text(String name) throws Exception {
        return Files.readString(FILES.resolve(name));
    }

    /** Fails if the program would refuse this command line. */
    private static void understood(List<String> arguments) {
        List<String> values = arguments.stream()
                .map(argument ->
                        argument.replace("${QUOTIENT_MAX_AGE}", "36h").replace("${QUOTIENT_METRICS}", "q.prom"))
                .toList();
        new CommandLine(new Main()).parseArgs(values.toArray(String[]::new));
    }

    private static List<List<String>> commands(String text, Pattern pattern) {
        List<List<String>> commands = new ArrayList<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            commands.add(Arrays.asList(found.group(1).strip().split("[\", ]+")));
        }
        return commands;
    }

    private static Object at(Object node, Object... path) {
        Object here = node;
        for (Object step : path) {
            here = step instanceof Integer place ? ((List<?>) here).get(place) : ((Map<?, ?>) here).get(step);
        }
        return here;
    }

    private static List<String> strings(Object node) {
        return ((List<?>) node).stream().map(Object::toString).toList();
    }

    private static List<Object> kubernetes() throws Exception {
        Load load = new Load(LoadSettings.builder().build());
        return StreamSupport.stream(
                        load.loadAllFromString(text("scheduled-spark-application.yaml"))
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void onKubernetesOneRunGoesOnAtATimeAndNobodyIsRoot() throws Exception {
        Object application = kubernetes().get(0);
        assertEquals("sparkoperator.k8s.io/v1beta2", at(application, "apiVersion"));
        assertEquals("ScheduledSparkApplication", at(application, "kind"));
        assertEquals("Forbid", at(application, "spec", "concurrencyPolicy"));
        assertEquals(
                "Main",
                at(application, "spec", "template", "mainClass").toString().replaceFirst(".*\\.", ""));
        assertEquals("OnFailure", at(application, "spec", "template", "restartPolicy", "type"));
        for (String pod : List.of("driver", "executor")) {
            Object security = at(application, "spec", "template", pod, "securityContext");
            assertEquals(true, at(security, "runAsNonRoot"));
            assertEquals(185, at(security, "runAsUser"));
            assertEquals(false, at(security, "allowPrivilegeEscalation"));
            assertEquals(List.of("ALL"), at(security, "capabilities", "drop"));
            assertEquals("RuntimeDefault", at(security, "seccompProfile", "type"));
            assertEquals("-XX:+ExitOnOutOfMemoryError", at(application, "spec", "template", pod, "javaOptions"));
        }
        understood(strings(at(application, "spec", "template", "arguments")));
    }

    @Test
    void onKubernetesAJobOfItsOwnReadsTheStatus() throws Exception {
        Object job = kubernetes().get(1);
        assertEquals("CronJob", at(job, "kind"));
        assertEquals("Forbid", at(job, "spec", "concurrencyPolicy"));
        Object pod = at(job, "spec", "jobTemplate", "spec", "template", "spec");
        List<String> arguments = strings(at(pod, "containers", 0, "args"));
        assertEquals("status", arguments.get(0));
        understood(arguments);
        assertEquals(
                Main.class.getName(),
                strings(at(pod, "containers", 0, "command")).get(3));
        assertEquals(true, at(pod, "containers", 0, "volumeMounts", 0, "readOnly"));
        assertEquals(true, at(pod, "securityContext", "runAsNonRoot"));
    }

    @Test
    void unitsAreOneShotsWithAStatusStepAndAPrivateUmask() throws Exception {
        List<String> service = text("quotient.service").lines().toList();
        assertTrue(service.containsAll(List.of(
                "Type=oneshot",
                "UMask=0077",
                "OnFailure=quotient-status.service",
                "ProtectSystem=strict",
                "NoNewPrivileges=yes")));
        assertFalse(service.stream().anyMatch(line -> line.startsWith("MemoryDenyWriteExecute")), "a JVM compiles");
        assertTrue(text("quotient.timer")
                .lines()
                .toList()
                .containsAll(List.of("Persistent=true", "Unit=quotient.service")));
        Pattern exec = Pattern.compile("^ExecStart(?:Post)?=.*/jobs/quotient (.*)$", Pattern.MULTILINE);
        List<List<String>> commands = commands(text("quotient.service") + text("quotient-status.service"), exec);
        assertEquals(
                List.of("run", "status", "status"),
                commands.stream().map(own -> own.get(0)).toList());
        commands.forEach(ScheduleFilesTest::understood);
    }

    @Test
    void everyVariableOfTheUnitsStandsInTheirFile() throws Exception {
        String settings = text("quotient.env");
        String users = text("quotient.service") + text("quotient-status.service") + text("quotient-scheduled");
        for (Matcher name = Pattern.compile("QUOTIENT_[A-Z_]+").matcher(users); name.find(); ) {
            boolean optional = name.group().equals("QUOTIENT_LOG");
            assertTrue(optional || settings.contains("\n" + name.group() + "="), name.group());
        }
    }

    @Test
    void cronRunsTheScriptAndLooksAtTheStatusByAnotherLine() throws Exception {
        List<List<String>> commands =
                commands(text("quotient.cron"), Pattern.compile("^\\d.*/jobs/quotient (.*) >.*$", Pattern.MULTILINE));
        assertEquals("status", commands.get(0).get(0));
        commands.forEach(ScheduleFilesTest::understood);
        assertTrue(text("quotient.cron").contains("/jobs/schedule/quotient-scheduled /etc/quotient/quotient.env"));
        assertTrue(Files.isExecutable(FILES.resolve("quotient-scheduled")));
    }

    @Test
    void theDagIsPythonAndRunsOneAtATime() throws Exception {
        String dag = text("quotient_dag.py");
        assertTrue(dag.contains("max_active_runs=1,"));
        assertTrue(dag.contains("catchup=False,"));
        assertTrue(dag.contains("run >> status"));
        List<List<String>> runs = commands(dag, Pattern.compile("application_args=\\[\"(.*)\"\\]"));
        assertEquals("run", runs.get(0).get(0));
        runs.forEach(ScheduleFilesTest::understood);
        assumeTrue(Files.exists(Path.of("/usr/bin/python3")), "there is no python3 here");
        Process python = new ProcessBuilder("/usr/bin/python3", "-c", "import ast, sys; ast.parse(sys.stdin.read())")
                .redirectInput(FILES.resolve("quotient_dag.py").toFile())
                .start();
        assertEquals(0, python.waitFor());
    }

    @Test
    void ofTwoScheduledRunsTheSecondIsRefusedAndTheFirstGoesOn() throws Exception {
        Path settings = pretended("while [[ ! -e go ]]; do sleep 0.1; done; exit 0");
        Process first = scheduled(settings);
        while (!Files.exists(folder.resolve("calls"))) {
            assertTrue(first.isAlive());
            Thread.sleep(20);
        }
        Process second = scheduled(settings);
        assertTrue(second.waitFor(60, TimeUnit.SECONDS));
        assertEquals(5, second.exitValue());
        assertEquals(
                "Cannot start: because another run holds " + folder.resolve("lock"),
                new String(second.getErrorStream().readAllBytes()).strip());
        Files.createFile(folder.resolve("go"));
        assertTrue(first.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, first.exitValue());
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertEquals(2, calls.size(), calls.toString());
        assertEquals("run s.yml --log text --metrics q.prom", calls.get(0));
        assertTrue(calls.get(1).matches("status out --fail-if-older \\d+s"), calls.get(1));
        calls.forEach(call -> understood(List.of(call.split(" "))));
        assertEquals(0, scheduled(settings).waitFor(), "the lock is free again");
    }

    @Test
    void aFailedRunIsAFailureAndItsStatusIsReadAllTheSame() throws Exception {
        assertEquals(3, scheduled(pretended("exit 3")).waitFor());
        assertEquals(
                "status out --fail-if-older 36h",
                Files.readAllLines(folder.resolve("calls")).get(1));
    }

    /** Settings for a quotient that only writes down how it was called, and whose run ends as {@code run} says. */
    private Path pretended(String run) throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(
                folder.resolve("jobs/quotient"),
                "cd " + folder + "\necho \"$@\" >> calls\nif [[ $1 == run ]]; then\n" + run + "\nfi\n");
        return Files.writeString(
                folder.resolve("quotient.env"),
                "QUOTIENT_HOME=" + folder + "\nQUOTIENT_STUDY=s.yml\nQUOTIENT_OUTPUT=out\nQUOTIENT_MAX_AGE=36h\n"
                        + "QUOTIENT_METRICS=q.prom\nQUOTIENT_LOCK=" + folder.resolve("lock") + "\n");
    }

    private static Process scheduled(Path settings) throws Exception {
        return new ProcessBuilder(FILES.resolve("quotient-scheduled").toString(), settings.toString()).start();
    }
}
