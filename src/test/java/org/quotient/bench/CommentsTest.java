package org.quotient.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.corpus.Problem;

class CommentsTest {

    private static final Path CORPUS = Path.of("../shared/corpora/nhs-feedback");
    private static final Path CODEBOOK = Path.of("data-samples/codebooks/nhs-feedback.yml");

    private static void corpus(Path folder) throws IOException {
        Files.writeString(folder.resolve("comments.csv"), """
                comment_id,trust,service_type,question,text
                1,T,S,"What was\s
                good?","The driver was kind.
                He came on time, too."
                2,T,S,"What was
                good?",Nobody came for two hours.
                3,T,S,Why?,Not labelled
                4,T,S,Why?,
                """);
        Files.writeString(folder.resolve("labels.csv"), """
                comment_id,label
                1,Staff manner & personal attributes
                1,Timeliness of care
                2,Timeliness of care
                3,Timeliness of care
                """);
        Files.writeString(folder.resolve("sentiment.csv"), """
                comment_id,sentiment
                1,1
                2,5
                4,3
                """);
    }

    private static Codebook codebook() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("nhs-feedback.yml", Files.readString(CODEBOOK), problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return codebook;
    }

    @Test
    void onlyCommentsWithASentimentAreRead(@TempDir Path folder) throws IOException {
        corpus(folder);
        assertEquals(
                List.of(
                        new Comment(
                                "1",
                                "What was good?",
                                "The driver was kind.\nHe came on time, too.",
                                Set.of("Staff manner & personal attributes", "Timeliness of care"),
                                1),
                        new Comment(
                                "2", "What was good?", "Nobody came for two hours.", Set.of("Timeliness of care"), 5),
                        new Comment("4", "Why?", "", Set.of(), 3)),
                Comments.read(folder));
    }

    @Test
    void commentsAreTaggedWithLabelsAndSides(@TempDir Path folder) throws IOException {
        corpus(folder);
        List<TaggedComment> tagged = TaggedComment.all(codebook(), Comments.read(folder));
        assertEquals(
                Set.of("Staff manner & personal attributes", "Timeliness of care"),
                tagged.get(0).quotient());
        assertEquals(
                Set.of("Staff manner & personal attributes", "Timeliness of care"),
                tagged.get(0).plain());
        assertEquals(Side.POSITIVE, tagged.get(0).side());
        assertEquals(Set.of("Timeliness of care"), tagged.get(1).quotient());
        assertEquals(Set.of(), tagged.get(1).plain());
        assertEquals(Set.of(), tagged.get(2).quotient());
    }

    @Test
    void everyCodeIsCalledAsPeopleCallIt() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "Skipped: because there is no folder " + CORPUS);
        Set<String> labels = Comments.read(CORPUS).stream()
                .flatMap(comment -> comment.labels().stream())
                .collect(Collectors.toSet());
        for (Code code : codebook().codes()) {
            assertTrue(labels.contains(code.label()), code.label() + " is no label of the corpus");
        }
    }
}
