package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.tag.valence.Cues;

/** The sentences that fixed what the labels mean: code, valence and flags of every mention. */
class ValenceExamplesTest {

    private static final String CODES = """
            protect: [peer support worker]
            codes:
              - {code: supervision, kind: resource, patterns: [supervision]}
              - {code: supervisor, kind: resource, patterns: [supervisor]}
              - {code: training, kind: resource, patterns: [training]}
              - {code: manager, kind: resource, patterns: [manager]}
              - {code: team, kind: resource, patterns: [team]}
              - {code: supported, kind: resource, patterns: [support/VERB]}
              - {code: support, kind: resource, patterns: [support/NOUN]}
              - {code: listened, kind: resource, patterns: [listen to]}
              - {code: valued, kind: resource, patterns: [value what]}
              - {code: understood, kind: resource, patterns: [understand the role]}
              - {code: funding, kind: resource, patterns: [funding]}
              - {code: progression, kind: resource, patterns: [progression]}
              - {code: guidance, kind: resource, patterns: [guidance]}
              - {code: clarity, kind: resource, patterns: [clarity about the role]}
              - {code: paperwork, kind: hazard, patterns: [paperwork]}
              - {code: stigma, kind: hazard, patterns: [stigma]}
              - {code: pay, kind: ambivalent, patterns: [pay/NOUN]}
              - {code: boundaries, kind: ambivalent, patterns: [boundary]}
            """;

    private static final Tagger TAGGER = tagger();

    private static Tagger tagger() {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", CODES, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return Tagger.of(codebook, Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "valence-examples.txt", delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 1000)
    void aSentenceSaysWhatItIsLabelled(String text, String expected) {
        String found = CoreNlp.shared().annotate(text).stream()
                .flatMap(sentence -> TAGGER.tag(sentence, Role.PARTICIPANT).mentions().stream())
                .map(ValenceExamplesTest::described)
                .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "none" : found, text);
    }

    private static String described(Mention mention) {
        TreeSet<String> flags = new TreeSet<>();
        mention.verdict().flags().forEach(flag -> flags.add(flag.label()));
        return mention.code() + " " + mention.verdict().valence().label()
                + (flags.isEmpty() ? "" : " " + String.join(" ", flags));
    }
}
