package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.InputException;

class DetectionTest {

    private static final String DICTIONARY = "%\n1\tcaf\u00e9\n%\nna\u00efve\t1\n";

    private static Import read(byte[] bytes, String encoding) {
        Optional<Charset> asked =
                Optional.of(encoding).filter(name -> !name.isEmpty()).map(Charset::forName);
        return Importer.read(new ForeignFile("f", bytes, asked), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'%\n1\ta\n%\nx\t1\n', LIWC",
        "'a:\n  - x (1)\n', QUANTEDA",
        "'a: x\nb: [+y]\n', QUANTEDA",
        "'\n# ours\na: {b: [x]}\n', QUANTEDA",
        "'A\n\tX (1)\n', WORDSTAT",
        "'+A\n\tX (1)\n', WORDSTAT",
        "'NOTE: A\n\tX (1)\n', WORDSTAT",
        "'A\n  X (1)\n', WORDSTAT",
        "'+a\nx (1)\n', LEXICODER",
        "'+a: b\nx\n', LEXICODER",
        "'+a\n%\n', LEXICODER",
        "'+A+: [x]\n', QUANTEDA",
        "'<dictionary><cnode name=\"a\"><pnode name=\"x\"/></cnode></dictionary>', YOSHIKODER",
        "'<dictionary><cnode name=\"a\"/><cnode name=\"b\"/></dictionary>', LEXICODER",
        "'codes: [a, b]', QUANTEDA",
        "'codes:\n  - {code: a, kind: hazard, patterns: [x]}\n', QUOTIENT",
    })
    void aFormatIsToldByWhatAFileHolds(String text, Format format) {
        assertEquals(format, Samples.read("misleading.dic", text).format());
    }

    @Test
    void anArchiveIsAProject() {
        String project = "<Project xmlns='urn:QDA-XML:project:1.0'><CodeBook><Codes><Code name='a'/></Codes></CodeBook>"
                + "</Project>";
        assertEquals(
                Format.REFI,
                Samples.read("f.cat", Samples.zip(Map.of("project.qde", project)))
                        .format());
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "' \n\t\n', it is empty",
        "'one\ntwo\n', 'it looks like no dictionary that is known; if it is one, name its format with --format'",
        "'name,terms\na,\"x, y\"\n', 'it looks like no dictionary that is known; if it is one, name its format with"
                + " --format'",
    })
    void whatLooksLikeNoDictionaryIsRefused(String text, String because) {
        InputException refusal = assertThrows(InputException.class, () -> Samples.read("f", text));
        assertEquals("Cannot import the file: because " + because + " (f)", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-16, '', UTF-16BE",
        "windows-1252, '', windows-1252",
        "ISO-8859-1, ISO-8859-1, ISO-8859-1",
        "UTF-16LE, UTF-16LE, UTF-16LE",
    })
    void theEncodingIsFoundOrTaken(String written, String asked, String found) {
        Import imported = read(DICTIONARY.getBytes(Charset.forName(written)), asked);
        assertEquals(found, imported.encoding());
        assertEquals(List.of("cafe (caf\u00e9): na\u00efve"), Samples.codes(imported));
    }

    @Test
    void anAssumedEncodingIsSaid() {
        Import imported = read(DICTIONARY.getBytes(Charset.forName("windows-1252")), "");
        assertEquals(
                "Changed: encoding, because the file is not in UTF-8 and names no encoding: windows-1252 was assumed; name"
                        + " another with --encoding (f)",
                imported.losses().get(0).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%\u0081", "caf\u00e9 \u00c3\u00a9", "a\u0000b"})
    void bytesThatFitNoEncodingAreRefused(String bytes) {
        InputException refusal =
                assertThrows(InputException.class, () -> read(bytes.getBytes(StandardCharsets.ISO_8859_1), ""));
        assertEquals(
                "Cannot import the file: because it is no text in UTF-8 or windows-1252; name its encoding with --encoding"
                        + " (f)",
                refusal.getMessage());
    }

    @Test
    void anXmlEncodingIsBelievedUnlessAnotherIsNamed() {
        String text = "<?xml version='1.0' encoding='%s'?><dictionary><cnode name='caf\u00e9'/></dictionary>";
        byte[] latin = text.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] lying = text.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("caf\u00e9", read(latin, "").codes().get(0).label());
        assertEquals("caf\u00e9", read(lying, "ISO-8859-1").codes().get(0).label());
        assertEquals(
                "Cannot import the file: because its bytes are not in the encoding that it declares, UTF-8; name the right"
                        + " one with --encoding (f)",
                assertThrows(InputException.class, () -> read(lying, "")).getMessage());
        byte[] strange = text.formatted("none-such").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Cannot import the file: because it declares an encoding that is unknown; name the right one with"
                        + " --encoding (f)",
                assertThrows(InputException.class, () -> read(strange, "")).getMessage());
    }

    @Test
    void aLineBeyondAllMeasureIsRefused() {
        InputException refusal = assertThrows(
                InputException.class, () -> Samples.read("f", "%\n1\ta\n%\n" + "x".repeat(1_000_001) + "\t1\n"));
        assertEquals(
                "Cannot import the file: because a line is longer than 1000000 characters (f:4)", refusal.getMessage());
    }
}
