package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeIdsTest {

    @ParameterizedTest
    @CsvSource({
        "Supervision, supervision",
        "Pay & status, pay-status",
        "+WORK+, work",
        "café Ñ, cafe-n",
        "01 Team, 01-team",
        "研究, code",
        "'', code",
        "İSTANBUL, istanbul",
        "TITLE, title",
    })
    void anIdIsTheNameInLowerCaseLettersDigitsAndHyphens(String name, String id) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(id, CodeIds.plain(name));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameWithoutLatinLettersIsSaid() {
        Import imported = Samples.as(Format.LEXICODER, "+\u7814\u7a76\nx\n+\ny\n");
        assertEquals(List.of("code (\u7814\u7a76): x", "code-2 (code-2): y"), Samples.codes(imported));
        assertEquals(List.of("1 changed: id \u7814\u7a76", "3 changed: id "), Samples.losses(imported));
    }

    @Test
    void theFirstKeepsTheIdAndTheNextTakeTheNameAboveOrANumber() {
        Import imported = Samples.read("f", "pay: {team: [a], TEAM: [b]}\nwork: {team: [c], Team: [d]}\nWORK: [e]\n");
        assertEquals(
                List.of(
                        "pay (pay): ",
                        "pay > team (team): a",
                        "pay > pay-team (TEAM): b",
                        "work (work): ",
                        "work > work-team (team): c",
                        "work > work-team-2 (Team): d",
                        "work-2 (WORK): e"),
                Samples.codes(imported));
        assertEquals(
                List.of("1 changed: id TEAM", "2 changed: id team", "2 changed: id Team", "3 changed: id WORK"),
                Samples.losses(imported));
        assertEquals(
                "Changed: id \"WORK\", because \"work\" is the id of another code already: this one is work-2 (f:3)",
                imported.losses().get(5).toString());
    }
}
