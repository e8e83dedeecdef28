package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Cue;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.tag.valence.Cues;

/** What a pattern finds, and what it does not. */
class PatternLanguageTest {

    private static final List<Cue> FILLERS =
            Cues.english().stream().filter(cue -> cue.type() == Cue.Type.FILLER).toList();

    private static Codebook codebook(String text) {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", text, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return codebook;
    }

    /** The words that a codebook of one pattern finds, in the order of the text. */
    private static String found(String pattern, String text) {
        return found(
                codebook("codes: [{code: c, kind: resource, patterns: [\"" + pattern.replace("\\", "\\\\") + "\"]}]"),
                text);
    }

    private static String found(Codebook codebook, String text) {
        Tagger tagger = Tagger.of(codebook, FILLERS, Uncued.KIND, CoreNlp.shared()::annotate);
        return CoreNlp.shared().annotate(text).stream()
                .flatMap(sentence -> tagger.tag(sentence, Role.PARTICIPANT).mentions().stream()
                        .map(mention -> mention.span().cut(sentence.text())))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // optional words
                "team [support] meeting  @ A team meeting and a team support meeting. @ team meeting; team support meeting",
                "[very|really] proud     @ I am really proud and very proud but proud. @ really proud; very proud; proud",
                // parts in any order
                "supervisor ~~2 helpful  @ A helpful kind supervisor, and my supervisor was helpful."
                        + " @ helpful kind supervisor; supervisor was helpful",
                "supervisor ~~1 helpful  @ The supervisor was never really helpful. @ ''",
                // what must not be near
                "pay !~1 attention       @ Pay attention to the pay. @ pay",
                "pay !~3 (attention|heed) @ They pay no heed, as if nobody ever asked about the pay. @ pay",
                // hyphens
                "well-being              @ Well-being, well being and wellbeing. @ Well-being; well being; wellbeing",
                "wellbeing               @ Well-being and wellbeing. @ Well-being; wellbeing",
                "well being              @ My well-being. @ well-being",
                "one-to-one              @ A one to one and a one-to-one. @ one to one; one-to-one",
                "well-be*                @ Well-being, wellbeing. @ Well-being; wellbeing",
                // British and American spelling
                "organise                @ We organized it and they organise. @ organized; organise",
                "behavior                @ His behaviour. @ behaviour",
                "colo*                   @ The colour and the color. @ colour; color",
                "counselling             @ The counseling. @ counseling",
                // fillers and words said twice are looked through
                "reflective practice     @ The reflective, you know, practice. @ reflective, you know, practice",
                "any training            @ I was offered any any training. @ any training",
                "offered any training    @ I was offered any any training. @ offered any any training",
                "the support team        @ Ask the the support, um, team. @ the support, um, team",
                // escapes and any word of a part of speech
                "and\\/OR                @ It is and/OR. @ and/OR",
                "very */ADJ              @ A very odd and very good day. @ very odd; very good",
            })
    void aPatternFinds(String pattern, String text, String expected) {
        assertEquals(expected, found(pattern, text));
    }

    @Test
    void overlapsAreResolvedAsTheCodebookSays() {
        String codes = """
                codes:
                  - {code: support, kind: resource, patterns: [support, team support]}
                  - {code: team, kind: resource, patterns: [team, support group]}
                """;
        String text = "The team support group.";
        assertEquals("team; team support; support group", found(codebook(codes), text));
        assertEquals("team support", found(codebook("overlap: longest_over_all\n" + codes), text));
        assertEquals("team; team support; support; support group", found(codebook("overlap: all\n" + codes), text));
    }

    @Test
    void aCodebookMayAddCues() {
        String codes = """
                cues:
                  - {type: complaint, ahead: 3, behind: 3, patterns: [pear shaped]}
                codes:
                  - {code: rota, kind: resource, patterns: [rota]}
                """;
        Tagger tagger = Tagger.of(codebook(codes), Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
        Mention mention = tagger.tag(
                        CoreNlp.shared().annotate("The rota went pear-shaped.").get(0), Role.PARTICIPANT)
                .mentions()
                .get(0);
        assertEquals("complaint.resource", mention.verdict().rule());
    }

    @Test
    void aFixedValenceStillMeetsNegation() {
        String codes = """
                codes:
                  - {code: rock, kind: ambivalent, patterns: [{pattern: my rock, valence: facilitator}]}
                  - {code: burnout, kind: ambivalent, patterns: [{pattern: burnt out, valence: barrier}]}
                """;
        assertEquals("facilitator fixed", ruled(codes, "She is my rock."));
        assertEquals("barrier fixed.absence", ruled(codes, "She was never my rock."));
        assertEquals("facilitator fixed.negation", ruled(codes, "I am not burnt out."));
    }

    private static String ruled(String codes, String text) {
        Tagger tagger = Tagger.of(codebook(codes), Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
        Mention mention = tagger.tag(CoreNlp.shared().annotate(text).get(0), Role.PARTICIPANT)
                .mentions()
                .get(0);
        return mention.verdict().valence().label() + " " + mention.verdict().rule();
    }
}
