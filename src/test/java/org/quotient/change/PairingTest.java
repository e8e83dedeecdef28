package org.quotient.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static Set<String> pairs(List<String> before, List<String> after) {
        return Pairing.of(before, after).stream()
                .map(pair -> pair.before() + ">" + pair.after())
                .collect(Collectors.toSet());
    }

    @Test
    void theSameNameIsTheSameInterview() {
        assertEquals(Set.of("a>a", "b>b"), pairs(List.of("b", "a"), List.of("a", "b")));
    }

    @Test
    void aNewNameOfTheSameWordsIsAMove() {
        assertEquals(Set.of("a>b"), pairs(List.of("a"), List.of("b")));
        assertEquals(Fate.MOVED, Pairing.of(List.of("a"), List.of("b")).get(0).fate());
    }

    @Test
    void aCopyIsNew() {
        assertEquals(Set.of("a>a", ">b"), pairs(List.of("a"), List.of("a", "b")));
        assertEquals(Set.of("a>a", "b>"), pairs(List.of("a", "b"), List.of("a")));
    }

    @Test
    void whereSeveralMovedTheAlphabetDecides() {
        assertEquals(Set.of("a>x", "b>y", ">z"), pairs(List.of("b", "a"), List.of("z", "y", "x")));
    }
}
