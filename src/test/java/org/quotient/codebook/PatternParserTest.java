package org.quotient.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.Place;

class PatternParserTest {

    private static List<Element> parse(String text) throws PatternParser.PatternException {
        return PatternParser.parse(text, Place.of("codebook.yml", 1)).elements();
    }

    @Test
    void theLanguageIsThatOfTheDesign() throws PatternParser.PatternException {
        assertEquals(List.of(new Element.Word("supervision", "")), parse("supervision"));
        assertEquals(List.of(new Element.Glob("supervis*", "")), parse("supervis*"));
        assertEquals(
                List.of(new Element.Word("reflective", ""), new Element.Word("practice", "")),
                parse("reflective practice"));
        assertEquals(List.of(new Element.Word("debrief", "VERB")), parse("debrief/VERB"));
        assertEquals(List.of(new Element.Exact("Super", "")), parse("=Super"));
        assertEquals(
                List.of(
                        new Element.Choice(List.of(
                                List.of(new Element.Word("one-to-one", "")), List.of(new Element.Word("1:1", "")))),
                        new Element.Gap(2, Element.Order.WRITTEN),
                        new Element.Word("manager", "")),
                parse("(one-to-one|1:1) ~2 manager"));
    }

    @Test
    void wordsMayBeLeftOutStandInAnyOrderOrBeAvoided() throws Exception {
        Pattern pattern = PatternParser.parse("[very] kind ~~3 (boss|lead) !~2 boss", Place.of("codebook.yml", 1));
        assertEquals(
                List.of(
                        new Element.Maybe(List.of(new Element.Word("very", ""))),
                        new Element.Word("kind", ""),
                        new Element.Gap(3, Element.Order.ANY),
                        new Element.Choice(
                                List.of(List.of(new Element.Word("boss", "")), List.of(new Element.Word("lead", ""))))),
                pattern.elements());
        assertEquals(List.of(new Pattern.Avoided(new Element.Word("boss", ""), 2)), pattern.avoided());
        assertEquals(List.of(new Element.Word("what?", "")), parse("what\\?"));
        assertEquals(List.of(new Element.Word("and/OR", "")), parse("and\\/OR"));
    }

    @Test
    void aPartOfSpeechBehindABracketIsThatOfEachWordInIt() throws Exception {
        assertEquals(parse("(cut/VERB|slash*/VERB)"), parse("(cut|slash*)/VERB"));
    }

    @Test
    void aSlashWithoutAPartOfSpeechIsPartOfTheWord() throws PatternParser.PatternException {
        assertEquals(List.of(new Element.Word("and/or", "")), parse("and/or"));
        assertEquals(List.of(new Element.Word("24/7", "")), parse("24/7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pay ~; at character 6 of \"pay ~\" a pattern needs a number of words up to 20 after \"~\"",
                "~2 pay; at character 7 of \"~2 pay\" a pattern needs a word on both sides of a gap",
                "(pay; at character 5 of \"(pay\" a pattern needs \")\"",
                "pay); at character 4 of \"pay)\" a pattern needs the end, but there is \")\"",
                "(a|); at character 4 of \"(a|)\" a pattern needs a word",
                "[a]; at character 4 of \"[a]\" a pattern needs a word that may not be left out",
                "[a b; at character 5 of \"[a b\" a pattern needs \"]\"",
                "a ~~2 b ~~3 c; at character 14 of \"a ~~2 b ~~3 c\" a pattern needs one distance for all \"~~\", and at most 4 parts in any order",
                "pay !~2; at character 8 of \"pay !~2\" a pattern needs a word, or words in brackets, after \"!~2\"",
                "pay !~x; at character 7 of \"pay !~x\" a pattern needs a number of words up to 20 after \"!~\"",
                "don't*; at character 7 of \"don't*\" a pattern needs no apostrophe and no slash in a word with \"*\" or \"?\": the tokenizer cuts there",
                "(a|b)c; at character 6 of \"(a|b)c\" a pattern needs a space after a bracket",
                "(a|b)/VRB; at character 7 of \"(a|b)/VRB\" a pattern needs a part of speech such as NOUN, VERB or NNS",
                "(a b|c)/VERB; at character 13 of \"(a b|c)/VERB\" a pattern needs single words in a bracket with a part of speech",
                "debrief/VRB; at character 9 of \"debrief/VRB\" a pattern needs a part of speech such as NOUN, VERB or NNS",
                "*; at character 2 of \"*\" a pattern needs a letter, or a part of speech, beside \"*\" and \"?\"",
            })
    void whatIsNoPatternIsSaidWithItsColumn(String text, String expected) {
        assertEquals(
                expected,
                assertThrows(PatternParser.PatternException.class, () -> parse(text))
                        .getMessage());
    }
}
