package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is furniture on a page, and where a paragraph goes on. */
class PdfTextTest {

    private static final String URL = "https://example.org/view?id=7";

    private static Document.Prose read(List<List<String>> pages) {
        try {
            return assertInstanceOf(Document.Prose.class, PdfText.read(DocumentSamples.pdf(pages)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String... lines) {
        return read(List.of(List.of(lines))).text();
    }

    @Test
    void wrappedLinesAreOneParagraphAndShortOnesEndIt() {
        assertEquals(
                "INT: And supervision?\n\nP01: There is none, and there never was any that I have heard of.\n\nINT: None?",
                text(
                        "INT: And supervision?",
                        "P01: There is none, and there never was",
                        "any that I have heard of.",
                        "INT: None?"));
    }

    @Test
    void aParagraphEndsAtALargerGap() {
        assertEquals(
                "P01: There is none, and there never was any.\n\nThat I have heard of, at least until now.\n\nINT: Oh.",
                text(
                        "P01: There is none, and there",
                        "never was any.",
                        "",
                        "That I have heard of, at least",
                        "until now.",
                        "INT: Oh."));
    }

    @Test
    void wordsCutAtTheEndOfALineAreMended() {
        assertEquals("P01: The supervision was no supervision.", text("P01: The supervision was no super-", "vision."));
        assertEquals("P01: It was unbeliev­able".replace("\u00ad", ""), text("P01: It was unbeliev-", "able"));
    }

    @Test
    void compoundsKeepTheirHyphen() {
        assertEquals(
                "P01: My self-care, all of that self-care.", text("P01: My self-care, all of that self-", "care."));
    }

    @Test
    void furnitureOfThePagesIsRemoved() {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            pages.add(List.of(
                    "22/11/2026, 10:3" + page + "   Interview P01",
                    "",
                    "INT: Question " + "abcd".charAt(page - 1) + "?",
                    "P01: Answer " + "abcd".charAt(page - 1) + ", with some more words.",
                    "",
                    URL + " " + page + "/4"));
        }
        Document.Prose prose = read(pages);
        assertEquals(
                String.join(
                        "\n\n",
                        IntStream.range(0, 4)
                                .mapToObj(i -> "INT: Question " + "abcd".charAt(i) + "?\n\nP01: Answer "
                                        + "abcd".charAt(i) + ", with some more words.")
                                .toList()),
                prose.text());
        assertEquals(Set.of(Loss.LAYOUT, Loss.PAGE_FURNITURE), prose.losses());
    }

    @Test
    void aLabelAtTheFootOfAPageKeepsItsWordsOnTheNext() {
        Document.Prose prose = read(List.of(
                List.of("INT: And supervision, did you ever have any?", "P01:", "1"),
                List.of("There is none, and there never was any at", "all.", "2")));
        assertEquals(
                "INT: And supervision, did you ever have any?\n\nP01:\n\nThere is none, and there never was any at all.",
                prose.text());
    }

    @Test
    void whatIsSaidTwiceOnTwoPagesIsNoFurniture() {
        Document.Prose prose = read(List.of(List.of("P01: Yes.", "INT: So?"), List.of("P01: Yes.", "INT: Oh?")));
        assertEquals("P01: Yes.\n\nINT: So?\n\nP01: Yes.\n\nINT: Oh?", prose.text());
        assertEquals(Set.of(Loss.LAYOUT), prose.losses());
    }

    @Test
    void labelsAtTheTopOfPagesAreNoFurniture() {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            String first = page % 2 == 0 ? "Speaker 1:" : "Speaker 2:";
            pages.add(List.of(first, "Words number " + "abcd".charAt(page) + ".", "Speaker 3:", "Oh."));
        }
        String text = read(pages).text();
        assertEquals(2, text.split("Speaker 1:", -1).length - 1, text);
        assertEquals(2, text.split("Speaker 2:", -1).length - 1, text);
        assertEquals(4, text.split("Speaker 3:", -1).length - 1, text);
    }

    @Test
    void whoSaysTheSameAtTheTopOfEveryPageIsNoFurniture() {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            pages.add(List.of("P01: Yes.", "INT: And then, " + "abcd".charAt(page) + "?", "P01: It was so."));
        }
        assertEquals(4, read(pages).text().split("P01: Yes\\.", -1).length - 1);
    }

    @Test
    void namesWithTimesAtTheTopOfPagesAreNoFurniture() {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            pages.add(List.of("Speaker " + (1 + page % 2) + "  " + page + ":04", "Words " + "abcd".charAt(page) + "."));
        }
        String text = read(pages).text();
        assertEquals(4, text.split("Speaker", -1).length - 1, text);
    }

    @Test
    void aTitleWithAColonOnEveryPageIsFurniture() {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            pages.add(List.of(
                    "Transcript 12: P01, page " + (page + 1),
                    "",
                    "INT: And " + "abcd".charAt(page) + "?",
                    "P01: Yes, " + "abcd".charAt(page) + "."));
        }
        assertEquals(
                "abcd"
                        .chars()
                        .mapToObj(letter -> "INT: And " + (char) letter + "?\n\nP01: Yes, " + (char) letter + ".")
                        .collect(Collectors.joining("\n\n")),
                read(pages).text());
    }
}
