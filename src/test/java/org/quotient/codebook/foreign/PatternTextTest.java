package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.codebook.Element;
import org.quotient.codebook.PatternParser;
import org.quotient.corpus.Place;

class PatternTextTest {

    private static PatternText of(String term, Wildcards wildcards) {
        return PatternText.of(term, wildcards);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "supervisor; supervisor",
                "  reflective \u00a0 practice ; reflective practice",
                "Supervis*; Supervis*",
                "*ic; *ic",
                "wom?n; wom?n",
                "~5; \\~5",
                "=fair; \\=fair",
                "!; \\!",
                "pay [band]; pay \\[band\\]",
                "(the) union|club; \\(the\\) union\\|club",
                ":); :\\)",
                "well-be*; well-be*",
                "back\\slash; back\\\\slash",
                "and/or; and/or",
                "24/7; 24/7",
                "pay/NOUN; pay\\/NOUN",
                "AND/OR; AND\\/OR",
                "its/PRP$; its\\/PRP$",
                "don't; don't",
                "24/7 cover/N; 24/7 cover\\/N",
            })
    void whatIsAnOperatorInAPatternGetsABackslash(String term, String pattern) {
        assertEquals(
                Optional.of(pattern), of(term, Wildcards.STAR_AND_QUESTION_MARK).pattern());
    }

    @ParameterizedTest
    @CsvSource({"STAR_AT_THE_END,b\\*n", "STAR,b*n", "STAR_AND_QUESTION_MARK,b*n"})
    void aStarIsAWildcardWhereTheFormatSaysSo(Wildcards wildcards, String pattern) {
        assertEquals(Optional.of(pattern), of("b*n", wildcards).pattern());
    }

    @ParameterizedTest
    @CsvSource({"STAR_AT_THE_END,who\\?", "STAR,who\\?", "STAR_AND_QUESTION_MARK,who?"})
    void aQuestionMarkIsAWildcardWhereTheFormatSaysSo(Wildcards wildcards, String pattern) {
        assertEquals(Optional.of(pattern), of("who?", wildcards).pattern());
    }

    @Test
    void aGlobWithAnApostropheLosesItsStarAndSaysSo() {
        PatternText text = of("don't*", Wildcards.STAR);
        assertEquals(Optional.of("don't"), text.pattern());
        assertEquals(
                List.of(Action.CHANGED),
                text.changes().stream().map(PatternText.Change::action).toList());
        assertEquals(
                Optional.of("don\u2019t"), of("don\u2019t*", Wildcards.STAR).pattern());
        assertEquals(Optional.of("and/or"), of("and/or*", Wildcards.STAR).pattern());
        assertEquals(Optional.of("a\\=b"), of("a=b*", Wildcards.STAR).pattern());
        assertEquals(Optional.of("a\\?b"), of("a?b*", Wildcards.STAR).pattern());
        assertEquals(Optional.of("b\\*n"), of("b*n*", Wildcards.STAR_AT_THE_END).pattern());
    }

    @ParameterizedTest
    @CsvSource({
        "o'*, 'a word with an apostrophe, a slash or an operator can''t hold wildcards'",
        "a=?, 'a word with an apostrophe, a slash or an operator can''t hold wildcards'",
        "*'s, 'a word with an apostrophe, a slash or an operator can''t hold wildcards'",
        "my *, a word of nothing but wildcards matches any word",
        "?*?, a word of nothing but wildcards matches any word",
        "'', it is empty",
        "a\u0007b, it holds a character that is no text",
        "a\ud800b, it holds a character that is no text",
    })
    void whatNoPatternCanSayIsSkippedWithTheReason(String term, String reason) {
        assertEquals(
                new PatternText(
                        Optional.empty(), List.of(new PatternText.Change(Construct.TERM, Action.SKIPPED, reason))),
                of(term, Wildcards.STAR_AND_QUESTION_MARK));
    }

    @Test
    void aTermOfEndlessLengthIsNone() {
        assertEquals(Optional.empty(), of("a ".repeat(1000), Wildcards.STAR).pattern());
    }

    @ParameterizedTest
    @CsvSource({"my_team,true", "going+to,true", "c++,false", "_,false", "24+7,false"})
    void aPossibleSeparatorIsKeptAndNamed(String term, boolean named) {
        PatternText text = of(term, Wildcards.STAR);
        assertEquals(Optional.of(term), text.pattern());
        assertEquals(named, text.changes().stream().anyMatch(change -> change.construct() == Construct.SEPARATOR));
    }

    @Test
    void aTermWithoutWildcardsIsReadAsTheWordsThatItIsWrittenWith() throws PatternParser.PatternException {
        String pieces = "abN()|~[]!=\\/-+_'.,:&3";
        for (long seed = 1; seed <= 5000; seed++) {
            Random random = new Random(seed);
            List<String> words = random.ints(1 + random.nextInt(3), 1, 6)
                    .mapToObj(length -> random.ints(length, 0, pieces.length())
                            .mapToObj(index -> pieces.substring(index, index + 1))
                            .collect(Collectors.joining()))
                    .toList();
            PatternText text = of(String.join(" ", words), Wildcards.STAR);
            assertEquals(
                    words.stream().map(word -> new Element.Word(word, "")).toList(),
                    elements(text.pattern().orElseThrow()),
                    "Reproduce with seed " + seed);
        }
    }

    private static List<Element> elements(String pattern) throws PatternParser.PatternException {
        return PatternParser.parse(pattern, Place.of("f", 1)).elements();
    }
}
