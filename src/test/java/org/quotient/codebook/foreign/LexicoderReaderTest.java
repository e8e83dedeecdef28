package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexicoderReaderTest {

    @Test
    void theSampleIsReadWithItsColour() {
        Import imported = Samples.sample("support.lc3");
        assertEquals(Format.LEXICODER, imported.format());
        assertEquals(
                List.of("support (support): supervis*, my team", "workload (workload): stretched, not enough time"),
                Samples.codes(imported));
        assertEquals(List.of("5 changed: colour #AA0000"), Samples.losses(imported));
        assertEquals(List.of("colour #AA0000"), imported.codes().get(1).remarks());
    }

    @Test
    void aTermBelowNoCategoryIsReported() {
        Import imported = Samples.as(Format.LEXICODER, "team\n+support\nhelp\n");
        assertEquals(List.of("1 skipped: term team"), Samples.losses(imported));
    }

    @Test
    void aNumberSignIsNoColour() {
        Import imported = Samples.read("f", "+number #1\nteam\n");
        assertEquals(List.of("number-1 (number #1): team"), Samples.codes(imported));
    }
}
