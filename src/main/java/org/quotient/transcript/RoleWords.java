package org.quotient.transcript;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which labels call people after what they do in an interview, which needs no declaration to be understood. */
final class RoleWords {

    private static final Set<String> ASKING = Set.of("interviewer", "moderator", "facilitator", "researcher");
    private static final Set<String> ALL = Stream.concat(
                    ASKING.stream(), Stream.of("interviewee", "participant", "respondent", "client"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private RoleWords() {}

    /** The words for a role in a folded label. */
    static Set<String> in(String label) {
        return words(label).filter(ALL::contains).collect(Collectors.toSet());
    }

    /** Whether a folded label is a word for a role, alone or with a number or letter. */
    static boolean isOne(String label) {
        List<String> words = words(label).filter(word -> word.length() > 1).toList();
        return words.size() == 1 && ALL.contains(words.get(0));
    }

    /** Whether a folded label has a word that is one slip of the pen away from two roles. */
    static boolean isBetweenTwo(String label) {
        return words(label)
                .filter(word -> !ALL.contains(word))
                .anyMatch(word -> ALL.stream().filter(near(word)).count() > 1);
    }

    /** Whether a folded label is that of somebody who asks, also if it is misspelt so that it might be. */
    static boolean asks(String label) {
        return words(label)
                .anyMatch(word -> ASKING.contains(word)
                        || !ALL.contains(word) && ASKING.stream().anyMatch(near(word)));
    }

    private static Predicate<String> near(String word) {
        return role -> Spelling.isNear(word, role);
    }

    private static Stream<String> words(String label) {
        return BETWEEN.splitAsStream(label);
    }
}
