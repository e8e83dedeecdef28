package org.quotient.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one speaker says in one transcript, in numbers.
 *
 * @param speaker who
 * @param turns how many
 * @param words said in them
 */
public record Voice(Speaker speaker, int turns, int words) {

    /** The voices of a transcript in the order in which they are first heard. */
    public static List<Voice> in(List<Turn> turns) {
        Map<Speaker, Voice> voices = new LinkedHashMap<>();
        for (Turn turn : turns) {
            voices.merge(turn.speaker(), new Voice(turn.speaker(), 1, turn.words()), (before, own) -> before.and(own));
        }
        return new ArrayList<>(voices.values());
    }

    private Voice and(Voice other) {
        return new Voice(speaker, turns + other.turns, words + other.words);
    }
}
