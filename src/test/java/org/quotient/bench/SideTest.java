package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.codebook.Valence;

class SideTest {

    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @CsvSource({"1, POSITIVE", "2, POSITIVE", "3, MIXED", "4, NEGATIVE", "5, NEGATIVE"})
    void aSentimentIsOfASide(int sentiment, Side side) {
        assertEquals(side, Side.of(sentiment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FACILITATOR | POSITIVE",
                "FACILITATOR UNCLEAR | POSITIVE",
                "BARRIER UNCLEAR BARRIER | NEGATIVE",
                "FACILITATOR BARRIER | MIXED",
                "MIXED | MIXED",
                "UNCLEAR | NONE",
            })
    void mentionsAreOfASide(String valences, Side side) {
        List<Valence> mentions =
                Arrays.stream(valences.split(" ")).map(Valence::valueOf).toList();
        assertEquals(side, Side.of(mentions));
    }

    /** Of four positive comments three are found, of two mixed none, of two negative both; one is put on no side. */
    @Test
    void accuracyAndF1OfAConfusion() {
        Confusion confusion = new Confusion();
        for (int i = 0; i < 3; i++) {
            confusion.add(Side.POSITIVE, Side.POSITIVE);
        }
        confusion.add(Side.POSITIVE, Side.NONE);
        confusion.add(Side.MIXED, Side.POSITIVE);
        confusion.add(Side.MIXED, Side.NEGATIVE);
        confusion.add(Side.NEGATIVE, Side.NEGATIVE);
        confusion.add(Side.NEGATIVE, Side.NEGATIVE);
        assertEquals(8, confusion.total());
        assertEquals(1, confusion.count(Side.MIXED, Side.NEGATIVE));
        assertEquals(5.0 / 8, confusion.accuracy(), EXACT);
        assertEquals((6.0 / 8 + 0 + 4.0 / 5) / 3, confusion.macroF1(), EXACT);
    }
}
