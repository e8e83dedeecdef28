package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.tag.valence.Cues;
import org.quotient.tag.valence.Flag;

class TaggerTest {

    private static final String CODES = """
            protect: [peer support worker]
            codes:
              - {code: supervision, kind: resource, patterns: [supervision, reflective practice, clinical supervision],
                 except: [supervision order]}
              - {code: training, kind: resource, patterns: [training, train/VERB]}
              - {code: support, kind: resource, patterns: [support*]}
              - {code: stigma, kind: hazard, patterns: [stigma, look down on]}
              - {code: pay, kind: ambivalent, patterns: [pay/NOUN, =Band]}
              - {code: manager, kind: resource, patterns: [(one-to-one|1:1) ~2 manager]}
              - {code: staffing, kind: resource, patterns: [staffing]}
              - {code: rock, kind: hazard, patterns: [{pattern: my supervisor is my rock, valence: facilitator}]}
              - {code: heard, kind: resource, patterns: [listen to me]}
              - {code: wellbeing, kind: resource, patterns: [well-being]}
            """;

    private static Tagger tagger(String codes, Uncued uncued) {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read("codebook.yml", codes, problems);
        assertTrue(problems.isEmpty(), problems.toString());
        return Tagger.of(codebook, Cues.english(), uncued, CoreNlp.shared()::annotate);
    }

    private static final Tagger TAGGER = tagger(CODES, Uncued.KIND);

    /** The mentions of a text as "code[words] valence cue", for reading. */
    private static String mentions(Tagger tagger, String text) {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : CoreNlp.shared().annotate(text)) {
            for (Mention mention : tagger.tag(sentence, Role.PARTICIPANT).mentions()) {
                String cue = mention.verdict()
                        .cue()
                        .map(span -> " <" + span.cut(sentence.text()) + ">")
                        .orElse("");
                found.add(mention.code() + "[" + mention.span().cut(sentence.text()) + "] "
                        + mention.verdict().valence().label() + cue);
            }
        }
        return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We have supervision every week. | supervision[supervision] facilitator",
                "SUPERVISIONS, plural. | supervision[SUPERVISIONS] facilitator",
                "She trains us, and we trained others. | training[trains] facilitator; training[trained] facilitator",
                "The training was long. | training[training] facilitator",
                "They supported me. | support[supported] facilitator",
                "He was under a supervision order. | ''",
                "I am a peer support worker. | ''",
                "I get clinical supervision. | supervision[clinical supervision] facilitator",
                "The pay is there. | pay[pay] unclear",
                "You pay for it. | ''",
                "A band played at Band three. | pay[Band] unclear",
                "A one-to-one with my manager. | manager[one-to-one with my manager] facilitator",
                "A 1:1 with my very lovely manager. | ''",
                "The staff are nice, the staffing is there. | staffing[staffing] facilitator",
                "My supervisor is my rock. | rock[My supervisor is my rock] facilitator",
                "Nobody listens to me, but they listen to my boss. | heard[listens to me] barrier <Nobody>",
                "My well-being matters. | wellbeing[well-being] facilitator",
            })
    void patternsMatchWhatTheySay(String text, String expected) {
        assertEquals(expected, mentions(TAGGER, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There was no supervision. | supervision[supervision] barrier <no>",
                "I worked without supervision. | supervision[supervision] barrier <without>",
                "Supervision is lacking. | supervision[Supervision] barrier <is lacking>",
                "There was no training or supervision."
                        + " | training[training] barrier <no>; supervision[supervision] barrier <no>",
                "I wasn't given any training. | training[training] barrier <n't given any>",
                "We\u2019ve never been given any proper supervision. | supervision[supervision] barrier <never been given any>",
                "We hardly get any training. | training[training] barrier <hardly>",
                "There was a lack of supervision. | supervision[supervision] barrier <lack of>",
                "There's not enough supervision. | supervision[supervision] barrier <not enough>",
                "We could do with more supervision. | supervision[supervision] barrier <could do with more>",
                "There is no stigma here. | stigma[stigma] facilitator <no>",
                "There is not enough pay. | pay[pay] barrier <not enough>",
                "I've got no issues with the supervision. | supervision[supervision] facilitator <no issues>",
                "Not only was there training. | training[training] facilitator",
                "No, we have supervision. | supervision[supervision] facilitator",
                "There's no pay but we have supervision."
                        + " | pay[pay] unclear <no>; supervision[supervision] facilitator",
                "A few of us get supervision. | supervision[supervision] facilitator",
                "Every few weeks I get supervision. | supervision[supervision] facilitator",
                "There's no parking and the supervision is there. | supervision[supervision] facilitator",
                "I have no car and my supervision is here. | supervision[supervision] facilitator",
                "Supervision is lacking and training is good."
                        + " | supervision[Supervision] barrier <is lacking>; training[training] facilitator <good>",
                "I couldn't do my job without supervision."
                        + " | supervision[supervision] facilitator <couldn't do my job without>",
                "Without a doubt supervision helps. | supervision[supervision] facilitator <helps>",
                "I haven't had any issues with the supervision."
                        + " | supervision[supervision] facilitator <n't had any issues>",
                "There's no shortage of training. | training[training] facilitator",
                "I don't have to chase supervision. | supervision[supervision] facilitator <n't have to>",
                "I never miss supervision. | supervision[supervision] facilitator <never miss>",
                "We had very little training. | training[training] barrier <very little>",
                "It's a lovely little training. | training[training] facilitator <lovely>",
                "We never ever get any real proper decent supervision."
                        + " | supervision[supervision] barrier <never ever get any>",
                "Supervision does not really exist. | supervision[Supervision] barrier <does not really exist>",
                "We don‘t get supervision. | supervision[supervision] barrier <n‘t get>",
                "It was the best supervision. | supervision[supervision] facilitator <best>",
            })
    void absenceIsHeard(String text, String expected) {
        assertEquals(expected, mentions(TAGGER, text));
    }

    @Test
    void withoutACueTheStudyMayLetNoKindDecide() {
        Tagger tagger = tagger(CODES, Uncued.UNCLEAR);
        assertEquals("supervision[supervision] unclear", mentions(tagger, "We have supervision."));
        assertEquals("supervision[supervision] barrier <no>", mentions(tagger, "We have no supervision."));
    }

    @Test
    void whatIsNotCountedIsKeptWithItsReason() {
        Sentence sentence = CoreNlp.shared()
                .annotate("A peer support worker had clinical supervision under a supervision order.")
                .get(0);
        assertEquals(
                List.of("support protected", "supervision covered", "supervision exception"),
                TAGGER.tag(sentence, Role.PARTICIPANT).rejected().stream()
                        .map(match -> match.code() + " " + match.reason().label())
                        .toList());
    }

    @Test
    void theInterviewersWordsNeverCount() {
        Sentence sentence =
                CoreNlp.shared().annotate("Was there a lack of supervision?").get(0);
        Tagging tagging = TAGGER.tag(sentence, Role.INTERVIEWER);
        assertTrue(tagging.mentions().isEmpty());
        assertEquals(
                RejectedMatch.Reason.INTERVIEWER_TURN, tagging.rejected().get(0).reason());
    }

    @Test
    void aQuestionIsMarked() {
        Sentence sentence =
                CoreNlp.shared().annotate("Do you mean supervision?").get(0);
        assertEquals(
                Set.of(Flag.QUESTION),
                TAGGER.tag(sentence, Role.PARTICIPANT)
                        .mentions()
                        .get(0)
                        .verdict()
                        .flags());
    }

    @Test
    void aMentionKeepsItsNameWhenOtherThingsChange() {
        var place = new org.quotient.corpus.CodePoints(10, 21);
        assertEquals("b23efc123136f92c", MentionId.of("t1", place, "supervision"), "in every release, for ever");
        assertTrue(!MentionId.of("t1", place, "pay").equals(MentionId.of("t1", place, "supervision")));
    }
}
