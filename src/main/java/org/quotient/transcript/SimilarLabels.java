package org.quotient.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labels of one transcript that may be one label, spelt in two ways. */
final class SimilarLabels {

    private static final int SHORTEST = 4;

    /** A label as it is compared. */
    private record Bare(String label, String letters, String numbers) {

        static Bare of(String label) {
            String letters = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            return new Bare(label, letters, letters.replaceAll("\\D", ""));
        }

        boolean resembles(Bare other) {
            return numbers.equals(other.numbers)
                    && Math.min(letters.length(), other.letters.length()) >= SHORTEST
                    && oneLetterApart(letters, other.letters);
        }
    }

    private SimilarLabels() {}

    /**
     * Of a few hundred labels those that resemble one before them: by case, space or mark, or by one letter; numbers must be the
     * same.
     */
    static List<String> in(List<String> labels) {
        List<Bare> before = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        List<String> similar = new ArrayList<>();
        for (String label : labels) {
            if (!label.isEmpty()) {
                Bare bare = Bare.of(label);
                if (!letters.add(bare.letters()) || before.stream().anyMatch(bare::resembles)) {
                    similar.add(label);
                }
                before.add(bare);
            }
        }
        return similar;
    }

    private static boolean oneLetterApart(String a, String b) {
        if (a.length() > b.length()) {
            return oneLetterApart(b, a);
        }
        int from = 0;
        while (from < a.length() && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int skip = a.length() == b.length() ? 1 : 0;
        return b.length() - a.length() <= 1
                && a.substring(Math.min(a.length(), from + skip)).equals(b.substring(Math.min(b.length(), from + 1)));
    }
}
