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
