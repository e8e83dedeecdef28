package org.quotient.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Problem;

class CodebookReaderTest {

    private static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        CodebookReader.read("codebook.yml", text, problems);
        return problems.stream().map(Problem::toString).toList();
    }

    private static Codebook codebook(String text) {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", text, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return codebook;
    }

    @Test
    void aCodebookIsReadWithAllItSays() {
        Codebook codebook = codebook("""
                codebook: Peer support
                version: 1.10
                protect: [peer support worker]
                codes:
                  - code: support
                    label: Support
                    kind: resource
                  - code: supervision
                    parent: support
                    kind: resource
                    definition: Planned time.
                    patterns:
                      - supervis*
                      - {pattern: my supervisor is my rock, valence: facilitator}
                    except: [supervision order]
                    examples:
                      - {text: "There was no supervision.", valence: barrier}
                      - {text: "A supervision order.", none: true}
                """);
        assertEquals("1.10", codebook.version(), "a version is no number");
        Code code = codebook.code("supervision").orElseThrow();
        assertEquals("supervision", code.label(), "without a label the id serves");
        assertEquals(List.of("supervision", "support"), codebook.lineage(code));
        assertEquals(Optional.of(Valence.FACILITATOR), code.patterns().get(1).valence());
        assertEquals(Optional.empty(), code.examples().get(1).expected());
        assertEquals("supervision order", code.except().get(0).text());
    }

    @Test
    void yamlWordsStayWords() {
        Codebook codebook = codebook("""
                codes:
                  - code: no
                    kind: hazard
                    patterns: [no, on, yes, 1e3, null, 0x1F]
                """);
        assertEquals(
                List.of("no", "on", "yes", "1e3", "null", "0x1F"),
                codebook.codes().get(0).patterns().stream()
                        .map(own -> own.pattern().text())
                        .toList());
    }

    @Test
    void allProblemsAreSaidAtOnceWithTheirPlaces() {
        assertEquals(
                List.of(
                        "Cannot use this: because unknown key \"kinds\"; known are code, definition, examples, except,"
                                + " kind, label, parent, patterns (codebook.yml:3:5)",
                        "Cannot use this: because code \"pay\" has no kind; expected one of resource, hazard, ambivalent"
                                + " (codebook.yml:2:5)",
                        "Cannot use this: because expected one of resource, hazard, ambivalent (codebook.yml:6:11)",
                        "Cannot read the pattern: because at character 6 of \"pay ~\" a pattern needs a number of words up"
                                + " to 20 after \"~\" (codebook.yml:7:16)",
                        "Cannot use the codebook: because the parent \"money\" of code \"travel\" is no code"
                                + " (codebook.yml:5:5)"),
                (problems("""
                        codes:
                          - code: pay
                            kinds: hazard
                            patterns: [pay]
                          - code: travel
                            kind: hasard
                            patterns: [pay ~, mileage]
                            parent: money
                        """)));
    }

    @Test
    void codesMustDifferAndFormNoCircle() {
        List<String> problems = problems("""
                codes:
                  - {code: a, kind: hazard, parent: b, patterns: [x]}
                  - {code: b, kind: hazard, parent: a, patterns: [y]}
                  - {code: a, kind: hazard, patterns: [z]}
                  - {code: leaf, kind: hazard}
                """);
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("\"a\" stands here a second time")));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("\"b\" is its own parent")));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("\"leaf\" has neither patterns nor a code")));
    }

    @Test
    void patternsThatAreWrittenAsNoneAreStillToBeFilledIn() {
        Codebook codebook = codebook("""
                codes:
                  - {code: support, kind: ambivalent}
                  - {code: team, kind: ambivalent, parent: support, patterns: []}
                  - {code: pay, kind: ambivalent, patterns: [pay]}
                """);
        assertEquals(List.of("team"), codebook.unfilled().stream().map(Code::id).toList());
    }

    @Test
    void anExampleExpectsAValenceOrNothing() {
        List<String> problems = problems("""
                codes:
                  - code: pay
                    kind: ambivalent
                    patterns: [pay]
                    examples:
                      - {text: "Pay.", valence: unclear, none: true}
                      - {text: "Pay."}
                """);
        assertEquals(2, problems.size());
        assertTrue(problems.get(1).endsWith("(codebook.yml:7:9)"), problems.get(1));
    }

    @Test
    void brokenYamlIsASentenceWithItsPlace() {
        List<String> problems = problems("codes:\n  - code: 'pay\n");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).matches("Cannot read the file as YAML: because .* \\(codebook.yml:\\d+:\\d+\\)"));
        assertEquals(List.of("Cannot read the file: because it is empty (codebook.yml)"), problems(""));
    }

    @Test
    void theCuesOfTheProgramAreSound() {
        assertTrue(org.quotient.tag.valence.Cues.english().size() > 40);
    }
}
