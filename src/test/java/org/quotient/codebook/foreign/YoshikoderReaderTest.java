package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.InputException;

class YoshikoderReaderTest {

    private static Import read(String nodes) {
        return Samples.read("f.ykd", "<dictionary>" + nodes + "</dictionary>");
    }

    @Test
    void theSampleIsReadWithAllItsTraps() {
        Import imported = Samples.sample("support.ykd");
        assertEquals(Format.YOSHIKODER, imported.format());
        assertEquals(
                List.of(
                        "support (support): supervis*, stray term",
                        "support > team (team): my team",
                        "empty (empty): "),
                Samples.codes(imported),
                "a term beside a category is kept");
        assertEquals("What others do & say.", imported.codes().get(0).definition());
        assertEquals(
                List.of(
                        "2 changed: attribute patternengine substring",
                        "3 skipped: category Invented dictionary",
                        "7 skipped: attribute my team score=2",
                        "11 kept: category empty"),
                Samples.losses(imported));
        assertEquals(new Counts(4, 3, 1, 3, 3, 0), imported.counts());
        assertEquals(
                "codebook: Invented dictionary",
                imported.yaml().lines().toList().get(2));
    }

    @Test
    void lexicoderTwoHasNoOuterNode() {
        Import imported = Samples.sample("support.lcd");
        assertEquals(Format.LEXICODER, imported.format());
        assertEquals(
                List.of("support (support): help*", "workload (workload): not enough time"), Samples.codes(imported));
        assertEquals("Help.", imported.codes().get(0).definition());
    }

    @Test
    void anOuterNodeWithTermsOfItsOwnIsACategory() {
        Import imported = read("<cnode name='d'><pnode name='x'/><cnode name='a'><pnode name='y'/></cnode></cnode>");
        assertEquals(List.of("d (d): x", "d > a (a): y"), Samples.codes(imported));
        assertEquals(List.of(), Samples.losses(imported));
    }

    @Test
    void termsOutsideOfAllCategoriesAndStrangeElementsAreReported() {
        Import imported = read("<!-- ours --><pnode name='x'/><cnode name='a'><note/><pnode name='y'/></cnode>");
        assertEquals(
                List.of("1 skipped: comment ours", "1 skipped: term x", "1 skipped: element note"),
                Samples.losses(imported));
    }

    @Test
    void whatTheOuterNodeAndTermsSayBesideTheirNamesIsReported() {
        Import imported = read("<cnode name='d' desc='of ours'><cnode name='a'><pnode name='x' desc='rare'>word</pnode>"
                + "</cnode></cnode>");
        assertEquals(
                List.of(
                        "1 skipped: category d",
                        "1 skipped: attribute d desc=of ours",
                        "1 skipped: attribute x desc=rare",
                        "1 skipped: element word"),
                Samples.losses(imported));
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><dictionary><cnode name='&e;'/></dictionary>,"
                + " 'it has a document type declaration or entities of its own, which are refused (f:1)'",
        "<dictionary><cnode name='a'>, it is no well-formed XML (f:1:29)",
        "<dictionary><cnode name='&e;'/></dictionary>, it is no well-formed XML (f:1:29)",
        "<dictionary></dictionary>, it holds no category (f)",
        "<lexicon/>, 'it is XML with the root lexicon; if it is one, name its format with --format (f)'",
    })
    void whatIsNoDictionaryIsRefused(String text, String because) {
        InputException refusal = assertThrows(InputException.class, () -> Samples.read("f", text));
        assertEquals("Cannot import the file: because " + because, refusal.getMessage());
    }

    @Test
    void depthIsBounded() {
        String deep = "<dictionary>" + "<cnode name='a'>".repeat(100_000);
        InputException refusal = assertThrows(InputException.class, () -> Samples.read("f", deep));
        assertEquals(
                "Cannot import the file: because its categories are nested deeper than 100 levels (f:1)",
                refusal.getMessage());
    }
}
