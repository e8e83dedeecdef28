package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.InputException;

/** Files of other people, which are not part of the project; passed over where they do not lie beside it. */
class CorporaTest {

    private static final Path CORPORA = Path.of("..", "shared", "corpora");

    private static Import read(String name) throws IOException {
        return Samples.read(name, bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        Path file = CORPORA.resolve(name);
        assumeTrue(Files.exists(file), "there is no " + file + " beside the project");
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource({
        "dictionaries/mary.dic, LIWC, 2, 5",
        "dictionaries/mary.yml, QUANTEDA, 2, 6",
        "dictionaries/mary.ykd, YOSHIKODER, 2, 5",
        "dictionaries/mary.lc3, LEXICODER, 2, 5",
        "dictionaries/issue-459.cat, WORDSTAT, 6, 20",
    })
    void everyDictionaryComesInWhole(String name, Format format, int codes, int patterns) throws IOException {
        Import imported = read(name);
        assertEquals(format, imported.format());
        assertEquals(codes, imported.codes().size());
        assertEquals(patterns, imported.counts().termsOut());
        assertEquals(0, imported.counts().termsReported());
        assertEquals(imported.codes(), CodebookYamlTest.readBack(imported.yaml()));
    }

    @Test
    void aProjectOfATLAStiGivesItsTree() throws IOException {
        Import imported = read("refi-qda/target-atlas-project.qdpx");
        assertEquals(
                List.of(1, 2),
                List.of(
                        (int) imported.codes().stream()
                                .filter(code -> code.parent().isEmpty())
                                .count(),
                        (int) imported.codes().stream()
                                .filter(code -> code.parent().isPresent())
                                .count()));
    }

    @Test
    void aProjectWithoutCodesIsRefused() throws IOException {
        byte[] blank = bytes("refi-qda/blank-atlas-project.qdpx");
        InputException refusal = assertThrows(InputException.class, () -> Samples.read("blank.qdpx", blank));
        assertEquals("Cannot import the file: because it holds no category (blank.qdpx)", refusal.getMessage());
    }
}
