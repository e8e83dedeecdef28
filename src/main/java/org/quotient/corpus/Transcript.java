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

    /**
     * A sha256 of what annotation and tagging depend on: what is said, in which role, and where it stands. Two transcripts
     * that differ only in their names and in who their participants are have the same.
     */
    public String content() {
        Fingerprint content = new Fingerprint().add(turns.size());
        for (Turn turn : turns) {
            content.add(turn.number())
                    .add(turn.speaker().role().label())
                    .add(turn.place().start())
                    .add(turn.text())
                    .add(turn.noise().size());
            turn.noise().forEach(noise -> content.add(noise.start()).add(noise.end()));
        }
        return content.hex();
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
