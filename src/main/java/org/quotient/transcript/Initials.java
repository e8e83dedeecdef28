package org.quotient.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds labels that are the initials of a full name in the same file: {@code Chris Example:}, then {@code CE:}. */
final class Initials {

    private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}[^\\s]*(?:[ \\u00a0]+\\p{L}[^\\s]*){1,4}");

    private Initials() {}

    /** For each folded label that is the initials of one full name among {@code labels}, and of one only, that name, folded. */
    static Map<String, String> of(Collection<String> labels) {
        Map<String, List<String>> full = labels.stream()
                .filter(label -> NAME.matcher(label).matches())
                .map(Cast::fold)
                .distinct()
                .collect(Collectors.groupingBy(Initials::letters));
        Map<String, String> found = new HashMap<>();
        for (String label : labels) {
            List<String> names = full.getOrDefault(Cast.fold(label), List.of());
            if (SHORT.matcher(label).matches() && names.size() == 1) {
                found.put(Cast.fold(label), names.get(0));
            }
        }
        return found;
    }

    private static String letters(String folded) {
        return Stream.of(folded.split(" ")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
