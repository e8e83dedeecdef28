package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Problem;
import org.quotient.tag.valence.Cues;

/** The codebooks that come with the project pass their own examples. */
class SampleCodebooksTest {

    private static final Path FOLDER = Path.of("data-samples/codebooks");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theExamplesAreTaggedAsTheySay(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read(file.getFileName().toString(), Files.readString(file), problems);
        assertEquals(List.of(), problems);
        Annotator annotator = CoreNlp.shared();
        Tagger tagger = Tagger.of(codebook, Cues.english(), Uncued.KIND, annotator::annotate);
        assertEquals(List.of(), new Examples(tagger, annotator::annotate).failures(codebook));
    }
}
