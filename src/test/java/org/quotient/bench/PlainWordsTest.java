package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.PatternParser;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

class PlainWordsTest {

    private static final String CODES = """
            protect: [waiting room]
            codes:
              - {code: waiting, kind: hazard, patterns: [waiting], except: [waiting list]}
              - {code: supervision, kind: resource, patterns: [supervis*]}
              - {code: manager, kind: resource, patterns: [(one-to-one|1:1) ~2 manager]}
              - {code: training, kind: resource, patterns: [train/VERB]}
              - {code: band, kind: ambivalent, patterns: [=Band]}
              - {code: fault, kind: resource, patterns: [{pattern: can't fault, valence: facilitator}]}
            """;

    private static final PlainWords WORDS = new PlainWords(codebook());

    private static Codebook codebook() {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", CODES, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return codebook;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAITING, always waiting. | waiting",
                "The waiting room has a waiting list. | waiting",
                "We waited. | ''",
                "supervised by supervisors | supervision",
                "unsupervised | ''",
                "one-to-one manager | manager",
                "A one. To one manager! | manager",
                "a 1:1 with my manager | ''",
                "the train is late | training",
                "she trains us | ''",
                "a band played | band",
                "You can’t fault them. | fault",
                "You can not fault them. | ''",
                "'' | ''",
            })
    void wordsStandNextToEachOtherAsWritten(String text, String expected) {
        assertEquals(expected, String.join(" ", WORDS.codes(text)));
    }

    @Test
    void alternativesMultiplyAndGapsGo() throws PatternParser.PatternException {
        assertEquals(
                List.of(
                        List.of("long", "wait"),
                        List.of("long", "waiting", "time"),
                        List.of("slow", "wait"),
                        List.of("slow", "waiting", "time")),
                PlainWords.phrases(PatternParser.parse("(long|slow/ADJ) ~3 (wait|waiting time)", Place.of("test"))
                        .elements()));
    }
}
