package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class StageLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00.123456Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private StageLog log(StageLog.Style style) {
        return new StageLog(style, err, CLOCK);
    }

    /** The lines without what is the same in all of them and without their seconds, which no test can know. */
    private List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            ObjectNode node = (ObjectNode) new ObjectMapper().readTree(line);
            assertEquals("2026-11-22T02:00:00.123Z", node.remove("timestamp").asText());
            assertEquals("r1", node.remove("run").asText());
            JsonNode seconds = node.remove("seconds");
            assertEquals(!node.get("status").asText().equals("started"), seconds != null && seconds.asDouble() >= 0);
            lines.add(node.toString().replace("\"", ""));
        }
        return lines;
    }

    @Test
    void aStageStartsAndFinishesWithWhatItCounted() throws Exception {
        StageLog log = log(StageLog.Style.JSON);
        log.begin("r1");
        log.stage("read");
        log.count("transcripts", 38);
        log.count("rejected", 1);
        log.stage("annotate");
        log.end(ExitCode.DONE, Optional.of("000007"));
        assertEquals(
                List.of(
                        "{stage:run,status:started}",
                        "{stage:read,status:started}",
                        "{stage:read,status:finished,counts:{transcripts:38,rejected:1}}",
                        "{stage:annotate,status:started}",
                        "{stage:annotate,status:finished,counts:{}}",
                        "{stage:run,status:finished,exit_code:0,release:000007}"),
                lines());
    }

    @Test
    void theStageInWhichARunFailedFailed() throws Exception {
        StageLog log = log(StageLog.Style.JSON);
        log.begin("r1");
        log.stage("check");
        log.end(ExitCode.CHECK_FAILED, Optional.empty());
        assertEquals(
                List.of("{stage:check,status:failed,counts:{}}", "{stage:run,status:failed,exit_code:4}"),
                lines().subList(2, 4));
    }

    @Test
    void unlessAskedForItIsSilent() {
        StageLog log = log(new StageLog.Style.Converter().convert("text"));
        log.begin("r1");
        log.stage("read");
        log.end(ExitCode.DONE, Optional.empty());
        assertTrue(log.isSilent());
        assertEquals(0, bytes.size());
        assertThrows(TypeConversionException.class, () -> new StageLog.Style.Converter().convert("xml"));
    }
}
