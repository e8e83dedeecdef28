package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.InputException;

class WordStatReaderTest {

    @Test
    void theSampleIsReadWithAllItsTraps() {
        Import imported = Samples.sample("support.cat");
        assertEquals(Format.WORDSTAT, imported.format());
        assertEquals(
                List.of(
                        "support (SUPPORT): TEAM",
                        "support > supervision (SUPERVISION): SUPERVIS*, REFLECTIVE PRACTICE",
                        "support > na (NA): NOT \\[YET\\]",
                        "work (+WORK+): OVERLOAD, ROTA, COVER, MY \"OWN\" TIME, SUPERVIS*",
                        "empty (EMPTY): "),
                Samples.codes(imported));
        assertEquals(
                List.of(
                        "5 skipped: term REFLECTIVE PRACTICE",
                        "10 changed: weight OVERLOAD (10)",
                        "11 changed: weight ROTA (1.5)",
                        "12 changed: weight COVER (-1)",
                        "14 skipped: rule @NOHELP [#SUPPORT AFTER #NEGATIONS /S 3] (1)",
                        "15 kept: ambiguous term SUPERVIS*",
                        "16 kept: category EMPTY"),
                Samples.losses(imported));
        assertEquals(new Counts(5, 5, 0, 11, 9, 2), imported.counts());
    }

    @Test
    void spacesAreIndentsOnlyWhereNoTabIs() {
        List<String> tree = List.of("a (A): X", "a > b (B): Y", "c (C): Z");
        assertEquals(tree, Samples.codes(Samples.read("f", "A\n    X (1)\n    B\n        Y (1)\nC\n    Z (1)\n")));
        assertEquals(tree, Samples.codes(Samples.read("f", "A\n   \tX (1)\n \tB\n\t \tY (1)\n   C\n\tZ (1)\n")));
    }

    @Test
    void aTermMayHoldBrackets() {
        Import imported = Samples.read("f", "A\n\tPAY [BAND 5] (1)\n\tPAY ~ (1)\n");
        assertEquals(List.of("a (A): PAY \\[BAND 5\\], PAY \\~"), Samples.codes(imported));
    }

    @Test
    void aRuleWithoutAWeightIsARule() {
        Import imported = Samples.read("f", "A\n\tX (1)\n\t@R [#A NEAR #B]\n");
        assertEquals(List.of("3 skipped: rule @R [#A NEAR #B]"), Samples.losses(imported));
    }

    @Test
    void aTermBelowNoCategoryIsReported() {
        Import imported = Samples.as(Format.WORDSTAT, "X (1)\nA\n\tY (1)\n");
        assertEquals(List.of("1 skipped: term X"), Samples.losses(imported));
        assertEquals(new Counts(1, 1, 0, 2, 1, 1), imported.counts());
    }

    @Test
    void aPlusMayBeASeparatorOrNot() {
        Import imported = Samples.read("f", "A\n\tGOING+TO (1)\n\tC++ (1)\n");
        assertEquals(List.of("a (A): GOING+TO, C++"), Samples.codes(imported));
        assertEquals(List.of("2 kept as literal: separator GOING+TO"), Samples.losses(imported));
    }

    @Test
    void depthIsBounded() {
        StringBuilder deep = new StringBuilder("\tX (1)\n");
        for (int i = 0; i < 200; i++) {
            deep.append("\t".repeat(i)).append("A\n");
        }
        InputException refusal = assertThrows(InputException.class, () -> Samples.as(Format.WORDSTAT, deep.toString()));
        assertTrue(refusal.getMessage().contains("nested deeper than 100 levels"), refusal.getMessage());
    }
}
