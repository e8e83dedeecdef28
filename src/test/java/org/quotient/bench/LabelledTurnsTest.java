package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTurnsTest {

    @Test
    void aTurnGoesOnToTheNextLabelOverAllItsParagraphs() {
        assertEquals(
                List.of("How are you?", "Well.\n\nQuite **well:** indeed."),
                LabelledTurns.cut("**Ann:** How are you?\n\n**Dr. Bo, PhD:** Well.\n\nQuite **well:** indeed.\n"));
    }

    @Test
    void whatStandsBeforeTheFirstLabelIsNobodysTurn() {
        assertEquals(List.of("Hello."), LabelledTurns.cut("# Episode 1\r\n\r\n**Ann:** Hello.\r\n**Bo:**\r\n"));
    }

    @Test
    void aTextWithoutLabelsHasNoTurns() {
        assertEquals(List.of(), LabelledTurns.cut("A turn begins `**Name:** text`."));
    }
}
