package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.InputException;

class QuantedaReaderTest {

    @Test
    void theSampleIsReadWithAllItsTraps() {
        Import imported = Samples.sample("support.yml");
        assertEquals(Format.QUANTEDA, imported.format());
        assertEquals(
                List.of(
                        "support (Support): help, helped",
                        "support > supervision (Supervision): supervis*, reflective practice, *visor",
                        "support > team (Team): my team, team?",
                        "workload (Workload): caseload*, stretched, 1e3, null, no, rota",
                        "na (NA): on",
                        "no (NO): my_rota, a: b, number #1, pay\\/NOUN",
                        "empty (Empty): ",
                        "workload > time (time): pressure"),
                Samples.codes(imported));
        assertEquals(
                List.of(
                        "1 skipped: comment # An invented dictionary in the form that quanteda reads.",
                        "10 kept as literal: separator my_rota",
                        "11 kept: category Empty",
                        "12 skipped: category Workload",
                        "13 skipped: term caseload*",
                        "14 skipped: comment # and cover",
                        "15 changed: line "),
                Samples.losses(imported));
        assertEquals(new Counts(9, 8, 1, 20, 19, 1), imported.counts());
    }

    @Test
    void wordsThatYamlOnceTookForValuesStayWords() {
        Import imported = Samples.as(Format.QUANTEDA, "NA: [NO, ON, Y, null, 1e3, 2016, 1.10, 0x1F, yes]");
        assertEquals(List.of("na (NA): NO, ON, Y, null, 1e3, 2016, 1.10, 0x1F, yes"), Samples.codes(imported));
    }

    @Test
    void aNameGivenTwiceIsOneCategoryWithTheTermsOfBoth() {
        Import imported = Samples.read("f.yml", "a: [x]\nb: [y]\na: [z, x]\n");
        assertEquals(List.of("a (a): x, z", "b (b): y"), Samples.codes(imported));
        assertEquals(List.of("3 skipped: category a", "3 skipped: term x"), Samples.losses(imported));
    }

    @Test
    void aBlockOfSeveralLinesIsAPhrase() {
        assertEquals(
                List.of("a (a): my whole team"),
                Samples.codes(Samples.read("f.yml", "a:\n  - >\n    my whole\n    team\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "'a: [*ic]', 'a term that begins with *, & or ! must stand in quotes (f:1:5)'",
        "'a: [&co]', 'a term that begins with *, & or ! must stand in quotes (f:1:5)'",
        "'a: [y,   !important z]', 'a term that begins with *, & or ! must stand in quotes (f:1:10)'",
        "'? [a]\n: [x]', 'a quanteda dictionary has names of categories, each with a list of terms or of further"
                + " categories (f:1:3)'",
        "'[x, y]', 'a quanteda dictionary has names of categories, each with a list of terms or of further categories"
                + " (f:1:1)'",
        "'', 'a quanteda dictionary has names of categories, each with a list of terms or of further categories (f:1:1)'",
        "'a: [x]\n---\nb: [y]', 'it holds more than one document (f:2:1)'",
        "'a: [x', 'it is no YAML: expected '','' or '']'', but got <stream end> (f:1:6)'",
    })
    void whatIsNoDictionaryIsRefusedWithItsPlace(String text, String because) {
        InputException refusal = assertThrows(InputException.class, () -> Samples.as(Format.QUANTEDA, text));
        assertEquals("Cannot import the file: because " + because, refusal.getMessage());
    }

    @Test
    void aColonInsideAnUnquotedTermIsRefusedByYaml() {
        InputException refusal = assertThrows(InputException.class, () -> Samples.as(Format.QUANTEDA, "a: b: c\n"));
        assertTrue(refusal.getMessage().endsWith("(f:1:5)"), refusal.getMessage());
    }

    @Test
    void depthIsBounded() {
        String deep = "a: " + "[".repeat(100_000);
        InputException refusal = assertThrows(InputException.class, () -> Samples.as(Format.QUANTEDA, deep));
        assertTrue(refusal.getMessage().contains("nested deeper than 100 levels"), refusal.getMessage());
    }
}
