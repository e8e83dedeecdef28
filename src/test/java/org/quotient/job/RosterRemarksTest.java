package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** What the author of a participants file may want to mend. */
class RosterRemarksTest {

    @Test
    void valuesThatLookTheSameAreSaid() {
        List<Problem> problems = new ArrayList<>();
        Roster roster = RosterReader.read(
                "people.csv",
                "participant_id,setting,years\nP1,Day centre,2\nP2,day centre\u00a0,2\nP3,Day  Centre, 3\np1,Ward,4\n",
                problems);
        assertTrue(problems.isEmpty(), problems.toString());
        assertEquals(
                List.of(
                        "the value of setting has a no-break space, which is read as a space or left out (people.csv:3)",
                        "the value of setting has spaces too many, which are left out (people.csv:4)",
                        "the value of years has spaces too many, which are left out (people.csv:4)",
                        "the values \"Day centre\" and \"day centre\" of setting differ only by case or spaces, and are"
                                + " counted apart (people.csv:3)",
                        "the values \"Day centre\" and \"Day Centre\" of setting differ only by case or spaces, and are"
                                + " counted apart (people.csv:4)"),
                roster.remarks().stream().map(Problem::toString).toList());
        assertEquals(Place.of("people.csv", 4), roster.lines().get("P3"));
    }
}
