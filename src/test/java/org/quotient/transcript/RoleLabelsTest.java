package org.quotient.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word for a role says who speaks, and is never taken for another one. */
class RoleLabelsTest {

    private static final List<String> UNEXPLAINED = List.of("unexplained_label");

    private static List<String> reasons(String text, Cast cast) {
        return Samples.reasons(Samples.read("t.txt", text, cast));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interviewer: How was the ward?\nParticipant: Fine.\nInterviewer: Why?\nParticipant: It was.\n",
                "Participant: Fine.\nInterviewer: How was the ward?\nParticipant: It was.\n",
                "Participant: Fine.\n[00:01:12] Interviewer: How was the ward?\nParticipant: It was.\n",
                "CE: How was the ward?\nInterviewer: And the food?\nInterviewer: And the beds?\n",
                "Participant: Fine.\nIntervieweer: How was the ward?\nIntervieweer: How?\n",
                "CE: How was the ward?\nModerator: And the food?\nCE: And the beds?\n",
            })
    void anInterviewerIsNoMisspeltInterviewee(String text) {
        assertEquals(UNEXPLAINED, reasons(text, Cast.alone(List.of("Chris Example", "CE"), "P07")));
    }

    @Test
    void anIntervieweeIsNoMisspeltInterviewer() {
        String text = "Interviewer 1: So?\nInterviewee 2: Well.\nInterviewee 1: Fine.\nInterviewer 2: Oh.\n";
        assertEquals(UNEXPLAINED, reasons(text, Cast.alone(List.of("Interviewer 1", "Interviewer 2"), "P07")));
    }

    @Test
    void lettersTellPeopleApartAsNumbersDo() {
        Cast cast = new Cast(List.of("Interviewer A"), List.of(new Cast.Member("P07", "Interviewee A")));
        String text = "Interviewer A: So?\nInterviewee A: Well.\n%s: Oh.\nInterviewee A: No.\n";
        assertEquals(UNEXPLAINED, reasons(text.formatted("Interviewer B"), cast));
        assertEquals(UNEXPLAINED, reasons(text.formatted("Interviewee B"), cast));
        Cast silent = new Cast(List.of("Chris Example"), List.of(new Cast.Member("P07", "Interviewee A")));
        assertEquals(UNEXPLAINED, reasons("Interviewee A: Well.\nInterviewer A: So?\nInterviewee A: No.\n", silent));
    }

    @Test
    void anAskingRoleIsNoParticipantOfItsOwn() {
        Cast voices = Cast.alone(
                new Conventions(
                        List.of("Chris Example"),
                        Conventions.Unexplained.PARTICIPANT,
                        Conventions.Unlabelled.CONTINUE,
                        Conventions.NumberedLines.SPEECH),
                "e1");
        String text = "Kim: Well.\nInterviewer: And the rota?\nKim: Bad.\nInterviewer: Why?\n";
        assertEquals(UNEXPLAINED, reasons(text, voices));
    }
}
