package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.codebook.foreign.Action;
import org.quotient.codebook.foreign.Construct;
import org.quotient.codebook.foreign.Format;
import org.quotient.codebook.foreign.Loss;
import org.quotient.corpus.Place;
import picocli.CommandLine.TypeConversionException;

/** What an import leaves behind beside its codebook, and where it must not write. */
class ImportFilesTest {

    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void writeSource() throws Exception {
        source = Files.writeString(folder.resolve("f.dic"), "source");
    }

    private String refusal(ResultFiles files, Path file) {
        StopException stop = assertThrows(StopException.class, () -> files.check(file));
        assertEquals(ExitCode.CONFIGURATION, stop.code());
        return stop.getMessage();
    }

    @Test
    void anExistingFileIsKeptUnlessItMayBeReplaced() throws Exception {
        Path there = Files.writeString(folder.resolve("there.yml"), "old");
        ResultFiles careful = new ResultFiles(source, ResultFiles.Existing.REFUSED);
        assertEquals("Cannot write " + there + ": because it exists; --overwrite replaces it", refusal(careful, there));
        assertThrows(StopException.class, () -> careful.write(there, "new"));
        assertEquals("old", Files.readString(there));
        careful.write(folder.resolve("new.yml"), "caf\u00e9\n");
        assertEquals("caf\u00e9\n", Files.readString(folder.resolve("new.yml")));

        new ResultFiles(source, ResultFiles.Existing.REPLACED).write(there, "new");
        assertEquals("new", Files.readString(there));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count(), "nothing temporary is left");
        }
    }

    @Test
    void theSourceAndFoldersAreNeverReplaced() {
        ResultFiles files = new ResultFiles(source, ResultFiles.Existing.REPLACED);
        assertEquals("Cannot write " + source + ": because it is the file that is read", refusal(files, source));
        assertEquals("Cannot write " + folder + ": because it is a folder", refusal(files, folder));
        Path nowhere = folder.resolve("nowhere").resolve("f.yml");
        assertEquals(
                "Cannot write " + nowhere + ": because there is no such file or folder",
                assertThrows(StopException.class, () -> files.write(nowhere, ""))
                        .getMessage());
    }

    @Test
    void theLossReportIsATableThatNoSpreadsheetTakesForFormulas() {
        List<Loss> losses = List.of(
                new Loss(Place.of("f.cat"), Construct.ALL_TERMS, "", Action.CHANGED, "of \"lemmas\""),
                new Loss(Place.of("f.cat", 7), Construct.RULE, "@A [#B, C] (1)", Action.SKIPPED, "it is none"));
        assertEquals("""
                file,line,construct,original,action,reason
                f.cat,,all terms,,changed,"of ""lemmas""\"
                f.cat,7,rule,"'@A [#B, C] (1)",skipped,it is none
                """, LossReport.csv(losses));
    }

    @Test
    void aFormatIsNamedOrFoundOut() {
        FormatChoice.Converter converter = new FormatChoice.Converter();
        assertEquals(Optional.empty(), converter.convert("auto").format());
        assertEquals(Optional.of(Format.LIWC), converter.convert("liwc").format());
        TypeConversionException unknown = assertThrows(TypeConversionException.class, () -> converter.convert("excel"));
        assertEquals(
                "expected auto or one of liwc, quanteda, wordstat, yoshikoder, lexicoder, refi, quotient",
                unknown.getMessage());
    }
}
