package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One head that is unlike the others takes the names from none of them. */
class OddHeadsTest {

    private static Reading read(String text) {
        return Samples.read("t.txt", text, Samples.P07);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P07  0:04  \nIt is the rota.\nAda  0:09  \nWhat are the barriers?\n \nP07  0:12  \nNobody told us.\n",
                "P07  0:04  \nIt is the rota.\nAda  0:09  \nWhat are the barriers?\nP07  0:12  \nNobody told us.\n",
                "P07 [00:00:04]\nIt is the rota.\nAda [00:00:09]\nWhat are the barriers?\nP07 [00:00:12]\nNobody told us.\n",
            })
    void aHeadWithoutABlankLineAboveIsAHead(String text) {
        assertEquals(
                List.of("P07: It is the rota.", "Ada: What are the barriers?", "P07: Nobody told us."),
                Samples.sayings(read(text)));
    }

    @Test
    void aStrangersHeadWithoutABlankLineAboveIsNotLost() {
        String text = "P07  0:04  \nIt is the rota.\nBo Sample  0:09  \nWhat are the barriers?\n\nP07  0:12  \nNo.\n";
        assertEquals(List.of("unexplained_label"), Samples.reasons(read(text)));
    }

    @Test
    void aTimeBehindWordsIsNoHead() {
        String text = "Ada  0:04  \nWhen?\n\nP07  0:09  \nWe met\nusually at noon (12:30)\nor later.\n";
        assertEquals(
                List.of("Ada: When?", "P07: We met\nusually at noon (12:30)\nor later."), Samples.sayings(read(text)));
    }

    @Test
    void timesBehindCapitalsAreNoLayout() {
        String text = "We met on\nMonday (12:30)\nand on\nTuesday (12:45)\nas ever.\n";
        assertEquals(List.of(": " + text.strip()), Samples.sayings(read(text)));
    }
}
