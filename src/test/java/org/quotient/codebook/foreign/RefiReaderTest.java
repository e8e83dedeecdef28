package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;

class RefiReaderTest {

    private static final String PROJECT = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Invented project">
              <Users><User guid="A" name="Nobody"/></Users>
              <CodeBook><Codes>
                <Code guid="B" name="Support" isCodable="true">
                  <Description>Help.</Description><NoteRef targetGUID="E"/>
                  <Code guid="C" name="Team" isCodable="true"/>
                </Code>
              </Codes></CodeBook>
              <Sources><TextSource guid="D"><Description>No code.</Description></TextSource></Sources>
              <Description>All of it.</Description>
            </Project>
            """;

    private static String message(Map<String, String> entries) {
        byte[] zip = Samples.zip(entries);
        return assertThrows(InputException.class, () -> Samples.read("f.qdpx", zip))
                .getMessage();
    }

    @Test
    void aCodeBookIsASkeletonToFillIn() {
        Import imported = Samples.sample("support.qdc");
        assertEquals(Format.REFI, imported.format());
        assertEquals(
                List.of("support (Support): ", "support > supervision (Supervision): ", "support > team (Team): "),
                Samples.codes(imported));
        assertEquals("An area.\nNot applied itself.", imported.codes().get(0).definition());
        assertEquals(
                List.of("guid 5a3b0f0e-0000-4000-8000-000000000002", "colour #12436D"),
                imported.codes().get(1).remarks());
        assertEquals(List.of("14 skipped: set helps"), Samples.losses(imported));

        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("f.yml", imported.yaml(), problems);
        assertEquals(List.of(), problems);
        assertEquals(
                List.of("supervision", "team"),
                codebook.unfilled().stream().map(Code::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4"})
    void allNamespacesThatWereMetAreRead(String namespace) {
        Import imported =
                Samples.read("f.qdc", "<CodeBook xmlns='" + namespace + "'><Codes><Code name='a'/></Codes></CodeBook>");
        assertEquals(List.of("a (a): "), Samples.codes(imported));
    }

    @Test
    void anUnknownNamespaceIsRefused() {
        InputException refusal = assertThrows(
                InputException.class, () -> Samples.read("f", "<CodeBook xmlns='urn:x'><Codes/></CodeBook>"));
        assertTrue(
                refusal.getMessage()
                        .startsWith("Cannot import the file: because its root is CodeBook in the namespace \"urn:x\""),
                refusal.getMessage());
    }

    @Test
    void ofAProjectOnlyTheTreeOfCodesIsRead() {
        Import imported = Samples.read(
                "f.qdpx", Samples.zip(Map.of("Sources/D.txt", "Words.", "sources/.root", "", "Invented.QDE", PROJECT)));
        assertEquals(List.of("support (Support): ", "support > team (Team): "), Samples.codes(imported));
        assertEquals("Help.", imported.codes().get(0).definition());
        assertEquals(
                List.of(
                        "3 skipped: element Users",
                        "6 skipped: element NoteRef",
                        "10 skipped: element Sources",
                        "11 skipped: element Description"),
                Samples.losses(imported));
        assertTrue(imported.yaml().contains("codebook: Invented project\n"), imported.yaml());
    }

    @Test
    void anArchiveIsReadWithinBoundsAndWithoutItsNames() {
        assertEquals(
                "Cannot import the file: because the archive has no .qde file at its root (f.qdpx)",
                message(Map.of("../project.qde", PROJECT, "a\\project.qde", PROJECT, "/project.qde", PROJECT)));
        assertEquals(
                "Cannot import the file: because the archive has more than one .qde file (f.qdpx)",
                message(Map.of("a.qde", PROJECT, "b.qde", PROJECT)));
        String large = " ".repeat(ForeignFile.MOST_BYTES + 1);
        assertEquals(
                "Cannot import the file: because the .qde file in the archive is larger than 67108864 bytes (f.qdpx)",
                message(Map.of("project.qde", large)));
        byte[] cut = java.util.Arrays.copyOf(Samples.zip(Map.of("project.qde", PROJECT)), 60);
        InputException broken = assertThrows(InputException.class, () -> Samples.read("f.qdpx", cut));
        assertEquals(
                "Cannot import the file: because the archive is broken or encrypted (f.qdpx)", broken.getMessage());
    }

    @Test
    void aProjectWithoutCodesIsRefused() {
        assertEquals(
                "Cannot import the file: because it holds no category (f.qdpx)",
                message(Map.of("project.qde", "<Project xmlns='urn:QDA-XML:project:1.0'/>")));
    }
}
