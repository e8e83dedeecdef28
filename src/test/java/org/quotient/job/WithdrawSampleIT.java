package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two participants of the sample study withdraw, through the launcher: one with two interviews, one of the focus group. */
class WithdrawSampleIT {

    @TempDir
    private Path folder;

    @Test
    void theyAreGoneAndARunFindsNothingNew() throws Exception {
        String study = Shell.sampleStudy(folder).toString();
        Path output = folder.resolve("target/peer-support");
        assertEquals(0, Shell.quotient("run", study).code());

        Shell.Outcome dry = Shell.quotient("withdraw", output.toString(), "P07", "--dry-run");
        assertEquals(0, dry.code(), dry.err());
        assertTrue(dry.out().startsWith("Would remove 2 transcripts"), dry.out());
        assertFalse(Files.exists(output.resolve("withdrawn")));
        assertEquals(2, Shell.quotient("withdraw", output.toString(), "P7").code());

        // As if the run had died before its last step.
        Files.delete(output.resolve("CURRENT.json"));
        for (String participant : new String[] {"P07", "P38"}) {
            Shell.Outcome gone = Shell.quotient("withdraw", output.toString(), participant);
            assertEquals(0, gone.code(), gone.err());
            assertTrue(gone.out().contains(": none found"), gone.out());
            assertFalse((gone.out() + gone.err()).contains(participant));
        }
        try (Duck duck = new Duck(output.resolve("current").toRealPath())) {
            assertEquals(37, duck.number("SELECT count(*) FROM participants"));
            assertEquals(2, duck.number("SELECT participants FROM transcripts WHERE transcript_id = 'focus-group-01'"));
        }
        Shell.Outcome rerun = Shell.quotient("run", study);
        assertEquals(0, rerun.code(), rerun.err());
        assertTrue(rerun.out().startsWith("Nothing new since release 000003"), rerun.out());
        assertTrue(rerun.err().contains("2 transcripts were refused"), rerun.err());
    }
}
