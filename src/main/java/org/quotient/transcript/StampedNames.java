package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Paragraphs behind whose time stands only a name, with what is said on the lines below, as Word transcribes. */
final class StampedNames {

    private static final int MOST_WORDS = 6;

    private StampedNames() {}

    /**
     * The cues with their speakers, if most have words below a name that comes back or is known; empty if not. Of the others
     * one without words below is its speaker's silence, and one without a name is nobody's.
     */
    static Optional<List<Cue>> of(List<Cue> cues, Roles roles) {
        List<String> names = cues.stream()
                .filter(StampedNames::hasName)
                .map(StampedNames::name)
                .toList();
        Set<String> sure = SureNames.among(names, Cast::fold, roles);
        long named = names.stream().map(Cast::fold).filter(sure::contains).count();
        if (2 * named <= cues.size()) {
            return Optional.empty();
        }
        List<Cue> own = new ArrayList<>();
        for (Cue cue : cues) {
            boolean headed = hasName(cue) || sure.contains(Cast.fold(name(cue)));
            own.add(
                    headed
                            ? new Cue(
                                    name(cue),
                                    cue.text().substring(firstLine(cue).length()),
                                    cue.line())
                            : cue);
        }
        return Optional.of(own);
    }

    private static boolean hasName(Cue cue) {
        String[] lines = cue.text().split("\n", 3);
        return lines.length > 1
                && !lines[1].isBlank()
                && lines[0].strip().matches("[\\p{L}\\p{N}@#][^:?!;\\[\\]]{0,62}")
                && lines[0].strip().split("\\s+").length <= MOST_WORDS;
    }

    private static String firstLine(Cue cue) {
        int end = cue.text().indexOf('\n');
        return end < 0 ? cue.text() : cue.text().substring(0, end);
    }

    private static String name(Cue cue) {
        return firstLine(cue).strip();
    }
}
