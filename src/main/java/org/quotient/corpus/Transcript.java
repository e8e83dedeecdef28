package org.quotient.corpus;

import java.util.List;

/**
 * One interview: its text as the reader defines it and the turns in it. Never modified after reading.
 *
 * <p>The text has LF line ends and no byte order mark and is otherwise as it was written. Cutting a turn's place out of
 * it gives exactly the turn's text.
 *
 * @param id what the transcript is called in every table
 * @param text the whole text, labels included
 * @param turns in order
 */
public record Transcript(String id, String text, List<Turn> turns) {

    public Transcript {
        turns = List.copyOf(turns);
        requireCuts(id, text, turns);
    }

    private static void requireCuts(String id, String text, List<Turn> turns) {
        int unit = 0;
        int point = 0;
        for (Turn turn : turns) {
            unit = text.offsetByCodePoints(unit, turn.place().start() - point);
            if (!text.startsWith(turn.text(), unit)) {
                throw new IllegalArgumentException("Cannot make transcript " + id + ": because the place of turn "
                        + turn.number() + " does not cut its text");
            }
            unit += turn.text().length();
            point = turn.place().end();
        }
    }
}
