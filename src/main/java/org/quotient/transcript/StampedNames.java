package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Paragraphs behind whose time stands only a name, with what is said on the lines below, as Word transcribes. */
final class StampedNames {

    private static final int MOST_WORDS = 6;

    private StampedNames() {}

    /**
     * The cues with their speakers, if all have a name and words below it, and most names come back or are known; empty if
     * not.
     */
    static Optional<List<Cue>> of(List<Cue> cues, Roles roles) {
        Map<String, Integer> times = new HashMap<>();
        for (Cue cue : cues) {
            if (!hasName(cue)) {
                return Optional.empty();
            }
            times.merge(Cast.fold(name(cue)), 1, Integer::sum);
        }
        long sure = cues.stream()
                .filter(cue -> times.get(Cast.fold(name(cue))) > 1 || roles.knows(name(cue)))
                .count();
        if (2 * sure <= cues.size()) {
            return Optional.empty();
        }
        List<Cue> named = new ArrayList<>();
        for (Cue cue : cues) {
            named.add(new Cue(name(cue), cue.text().substring(cue.text().indexOf('\n')), cue.line()));
        }
        return Optional.of(named);
    }

    private static boolean hasName(Cue cue) {
        String[] lines = cue.text().split("\n", 3);
        return lines.length > 1
                && !lines[1].isBlank()
                && lines[0].strip().matches("[\\p{L}\\p{N}@#][^:?!;\\[\\]]{0,62}")
                && lines[0].strip().split("\\s+").length <= MOST_WORDS;
    }

    private static String name(Cue cue) {
        return cue.text().substring(0, cue.text().indexOf('\n')).strip();
    }
}
