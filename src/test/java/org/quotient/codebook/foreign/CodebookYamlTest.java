package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Kind;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;

class CodebookYamlTest {

    static final List<String> SAMPLES = Samples.NAMES;

    private static final String[] PIECES = {
        "no",
        "on",
        "1e3",
        "~",
        "*",
        "?",
        "a",
        "B",
        "\u00e9",
        "\ud83d\ude00",
        ": ",
        " #",
        "#",
        "-",
        "'",
        "\"",
        "\\",
        "\n",
        "\t",
        " ",
        "  ",
        "{",
        "[",
        "&",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\u2028",
        "\u0085",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\r",
        "\u0001",
        "=",
        ","
    };

    /** What the program reads in an imported codebook; asserts that it has nothing to complain of. */
    static List<ImportedCode> readBack(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("f.yml", yaml, problems);
        assertEquals(List.of(), problems, yaml);
        return codebook.codes().stream().map(CodebookYamlTest::code).toList();
    }

    private static ImportedCode code(Code code) {
        assertEquals(Kind.AMBIVALENT, code.kind());
        List<String> patterns =
                code.patterns().stream().map(own -> own.pattern().text()).toList();
        return new ImportedCode(code.id(), code.label(), code.parent(), code.definition(), patterns, List.of());
    }

    static List<ImportedCode> withoutRemarks(List<ImportedCode> codes) {
        return codes.stream()
                .map(code -> new ImportedCode(
                        code.id(), code.label(), code.parent(), code.definition(), code.patterns(), List.of()))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void whatIsWrittenIsReadBackAsItWas(String name) {
        Import imported = Samples.sample(name);
        assertEquals(withoutRemarks(imported.codes()), readBack(imported.yaml()));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void anImportedCodebookImportedAgainIsTheSame(String name) {
        Import imported = Samples.sample(name);
        Import again = Samples.read("again.yml", imported.yaml());
        assertEquals(Format.QUOTIENT, again.format());
        assertEquals(imported.yaml(), again.yaml());
        assertEquals(withoutRemarks(imported.codes()), again.codes());
    }

    @Test
    void anOwnCodebookWithProblemsIsRefusedWithAllOfThem() {
        String text = "codes:\n  - {code: A, kind: good, patterns: [x]}\n";
        InputException refusal = assertThrows(InputException.class, () -> Samples.read("f.yml", text));
        assertEquals(2, refusal.problems().size(), refusal.getMessage());
        String deep = "codes:\n  - {code: " + "[".repeat(100_000);
        refusal = assertThrows(InputException.class, () -> Samples.read("f.yml", deep));
        assertEquals(
                "Cannot import the file: because its categories are nested deeper than 100 levels (f.yml:2:109)",
                refusal.getMessage());
    }

    @Test
    void randomTextsSurvive() {
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            ImportedCode code = new ImportedCode(
                    "a", text(random), Optional.empty(), text(random).strip(), List.of(), List.of(text(random)));
            String yaml = CodebookYaml.of(text(random), text(random), List.of(code));
            assertEquals(withoutRemarks(List.of(code)), readBack(yaml), "Reproduce with seed " + seed);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "pay; pay",
                "don't stop; don't stop",
                "supervis*; supervis*",
                "*ic; \"*ic\"",
                "no; \"no\"",
                "NULL; \"NULL\"",
                "1e3; \"1e3\"",
                "a: b; \"a: b\"",
                "a #b; \"a #b\"",
                "say \"so\"; \"say \\\"so\\\"\"",
                "\\~5; \"\\\\~5\"",
                "a\u00a0b; \"a\\u00a0b\"",
                "caf\u00e9; caf\u00e9",
            })
    void aTextIsPlainWhereNobodyCouldMistakeIt(String text, String yaml) {
        assertEquals(yaml, YamlText.of(text));
    }

    @Test
    void aParentHasNoPatternsAndALeafMayWaitForThem() {
        assertEquals("""
                # Imported from f, a quanteda dictionary in YAML.
                # The kind of every code is still to be decided: resource, hazard or ambivalent.
                codebook: f
                language: en
                codes:
                  - code: a
                    label: a
                    kind: ambivalent
                  - code: b
                    label: b
                    parent: a
                    kind: ambivalent
                    patterns: []
                """, Samples.read("f", "a: {b: []}").yaml());
    }
}
