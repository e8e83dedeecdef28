package org.quotient.crosstab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson intervals against R's prop.test(correct = FALSE). */
class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "81, 263, .255288519878274, .3662095769828",
        "15, 148, .0623863995307363, .160487241723308",
        "0, 20, 0, .161125158052819",
        "1, 29, .00611321429276266, .171755218793203",
        "0, 35, 0, .098900992324404",
        "1, 35, .0050614918554442, .145330872336137",
        "12, 35, .20831694987049, .508480504860037",
        "35, 35, .901099007675596, 1",
        "3, 7, .15821985525147, .749541635472343",
        "0, 4, 0, .489890836454597",
    })
    void theIntervalIsWilsons(long part, long base, double low, double high) {
        Share share = Share.of(part, base).orElseThrow();
        assertEquals((double) part / base, share.share());
        assertEquals(low, share.low(), 1e-9);
        assertEquals(high, share.high(), 1e-9);
    }

    @Test
    void nobodyHasNoShare() {
        assertEquals(true, Share.of(0, 0).isEmpty());
    }
}
