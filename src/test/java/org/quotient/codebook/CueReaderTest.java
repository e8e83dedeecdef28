package org.quotient.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Problem;

class CueReaderTest {

    @Test
    void aGroupGivesItsTypeAndReachToEveryPattern() {
        List<Problem> problems = new ArrayList<>();
        List<Cue> cues = CueReader.read(
                "cues.yml", "- {type: removal, behind: 5, governs: nominal, patterns: [be cut, go west]}\n", problems);
        assertEquals(List.of(), problems);
        assertEquals(2, cues.size());
        assertEquals(Cue.Type.REMOVAL, cues.get(0).type());
        assertEquals(OptionalInt.empty(), cues.get(0).ahead());
        assertEquals(OptionalInt.of(5), cues.get(1).behind());
        assertEquals(Cue.Governs.NOMINAL, cues.get(1).governs());
    }

    @Test
    void allProblemsAreSaidAtOnceWithTheirPlaces() {
        List<Problem> problems = new ArrayList<>();
        CueReader.read("cues.yml", """
                - {type: praise, patterns: [brill]}
                - {type: filler, ahead: 2, patterns: [um]}
                - {type: joy, ahead: 2, patterns: [wow]}
                - {type: praise, ahead: far, patterns: ["(wow"]}
                """, problems);
        assertEquals(
                List.of(
                        "Cannot use this: because a group of type praise has a reach \"ahead\" or \"behind\" in words"
                                + " (cues.yml:1:3)",
                        "Cannot use this: because a group of type filler has no reach: it governs nothing (cues.yml:2:3)",
                        "(cues.yml:3:10)",
                        "Cannot use this: because a group of cues has a type and patterns (cues.yml:3:3)",
                        "Cannot use this: because expected a number of words (cues.yml:4:25)",
                        "Cannot use this: because a group of type praise has a reach \"ahead\" or \"behind\" in words"
                                + " (cues.yml:4:3)"),
                problems.stream()
                        .map(Problem::toString)
                        .map(line -> line.contains("expected one of") ? line.substring(line.lastIndexOf("(")) : line)
                        .toList());
    }
}
