package org.quotient.annotate.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quotient.annotate.AnnotationException;
import org.quotient.annotate.Annotator;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;

class CoreNlpTest {

    private static final Annotator ANNOTATOR = CoreNlp.shared();

    private static String tagged(String text) {
        return ANNOTATOR.annotate(text).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.word() + "/" + token.lemma() + "/" + token.tag())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTokenHasItsWordLemmaAndTag() {
        assertEquals(
                "The/the/DT supervisors/supervisor/NNS did/do/VBD n't/not/RB help/help/VB ././.",
                tagged("The supervisors didn't help."));
    }

    @Test
    void aTypographicApostropheIsAnApostropheAndStaysAsWritten() {
        assertEquals("It/it/PRP ’s/be/VBZ no/no/DT good/good/JJ ././.", tagged("It’s no good."));
    }

    @Test
    void aPluralThatIsTakenForANameLosesItsEndingToo() {
        assertTrue(tagged("Supervisors didn't help.").startsWith("Supervisors/supervisor/NNPS"));
    }

    @Test
    void britishSpellingStays() {
        assertTrue(tagged("The organisation has its own colours.").contains("colours/colour/NNS"));
    }

    @Test
    void strangeCharactersAreKept() {
        String text = "We \ud83d\ude00 had \u0001 it \ue000 there.";
        assertTrue(tagged(text).contains("had/have/VBD"));
        everyTokenCutsItsWord(text);
    }

    @Test
    void aBlankLineEndsASentenceAndALineEndDoesNot() {
        assertEquals(2, ANNOTATOR.annotate("we had nothing\n\nthen it came").size());
        assertEquals(1, ANNOTATOR.annotate("we had nothing\nuntil it came").size());
    }

    @Test
    void aStretchWithoutFullStopsIsCutWhereItCanBe() {
        String text = "and we went to the ward again, then home ".repeat(400);
        List<Sentence> sentences = ANNOTATOR.annotate(text);
        assertTrue(sentences.stream().allMatch(sentence -> sentence.tokens().size() <= SentenceBound.MOST_TOKENS));
        assertTrue(sentences.get(0).text().endsWith(","), "a pause is the best place");
        assertEquals(
                4000,
                sentences.stream()
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum(),
                "no token is lost");
        assertTrue(
                sentences.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .noneMatch(token -> token.tag().equals("X")),
                "and every one has a tag");
        everyTokenCutsItsWord(text);
    }

    @Test
    void aStretchWithoutPausesIsCutBeforeAConjunctionOrHard() {
        List<Sentence> conjunctions = ANNOTATOR.annotate("we walk and ".repeat(100));
        assertTrue(conjunctions.get(1).text().startsWith("and"));
        List<Sentence> hard = ANNOTATOR.annotate("walk ".repeat(400));
        assertEquals(SentenceBound.MOST_TOKENS, hard.get(0).tokens().size());
    }

    @Test
    void aTokenOfASentenceThatTheTaggerGaveUpIsAFailure() {
        CoreLabel label = new CoreLabel();
        label.setBeginPosition(0);
        label.setEndPosition(3);
        label.setOriginalText("pay");
        label.setTag("X");
        label.setLemma("pay");
        AnnotationException e = assertThrows(AnnotationException.class, () -> CoreNlp.token(label, 0, "pay"));
        assertTrue(e.getMessage().startsWith("Cannot annotate a turn of 3 characters: because the tagger gave up"));
        label.setTag("NN");
        label.setOriginalText("pays");
        assertThrows(AnnotationException.class, () -> CoreNlp.token(label, 0, "pay"), "wrong offsets too");
    }

    @Test
    void aVeryLongTextIsAnnotatedInBlocksThatLoseNothing() {
        String sentence = "We had \ud83d\ude00 no supervision. ";
        String text = sentence.repeat(2 * Blocks.MOST_UNITS / sentence.length());
        assertTrue(Blocks.of(text).size() > 1);
        assertEquals(
                text, Blocks.of(text).stream().map(block -> block.cut(text)).collect(Collectors.joining()));
        List<Sentence> sentences = ANNOTATOR.annotate(text);
        assertEquals(2 * Blocks.MOST_UNITS / sentence.length(), sentences.size());
        assertEquals(sentences.size(), sentences.get(sentences.size() - 1).number());
        everyTokenCutsItsWord(text);
        String solid = "\ud83d\ude00".repeat(Blocks.MOST_UNITS);
        assertTrue(Blocks.of(solid).stream().allMatch(block -> !Character.isLowSurrogate(solid.charAt(block.start()))));
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> "We had " + i + " supervisors, didn't we? And nobody, you know, trained us.")
                .toList();
        List<String> alone = texts.stream().map(CoreNlpTest::tagged).toList();
        assertEquals(alone, texts.parallelStream().map(CoreNlpTest::tagged).toList());
    }

    @Test
    void offsetsCutTheVeryWordsOfAnyText() {
        Random random = new Random(7);
        String[] pieces = {
            "don’t ",
            "well-being ",
            "\ud83d\ude00",
            "(um) ",
            "... ",
            "£3.50 ",
            "e.g. ",
            "\n\n",
            "Café ",
            "a/b ",
            "—",
            "  ",
            "http://x.y ",
            "3 1/2 ",
            "@home ",
            "&amp; ",
            "<b> "
        };
        for (int round = 0; round < 300; round++) {
            everyTokenCutsItsWord(
                    random.ints(20, 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining()));
        }
    }

    private static void everyTokenCutsItsWord(String text) {
        for (Sentence sentence : ANNOTATOR.annotate(text)) {
            assertEquals(sentence.text(), sentence.span().cut(text));
            for (Token token : sentence.tokens()) {
                assertEquals(token.word(), token.span().cut(sentence.text()));
            }
        }
    }

    @Test
    void theFingerprintNamesEngineModelAndSettings() {
        assertEquals(64, ANNOTATOR.fingerprint().length());
        assertEquals(PipelineSettings.fingerprint(), ANNOTATOR.fingerprint());
        assertEquals("4.5.10", PipelineSettings.version());
        assertNotEquals(PipelineSettings.properties(), new java.util.Properties());
    }
}
