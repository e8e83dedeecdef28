package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Labels of one transcript that may be one label, spelt in two ways. */
final class SimilarLabels {

    private static final int SHORTEST = 4;

    private SimilarLabels() {}

    /** The labels that resemble one before them: by case, space or mark, or by one letter; numbers must be the same. */
    static List<String> in(List<String> labels) {
        List<String> similar = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (alike(labels.get(i), labels.get(j))) {
                    similar.add(labels.get(i));
                    break;
                }
            }
        }
        return similar;
    }

    private static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String a = bare(one);
        String b = bare(other);
        boolean sameNumber = a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""));
        return a.equals(b) || sameNumber && Math.min(a.length(), b.length()) >= SHORTEST && oneLetterApart(a, b);
    }

    private static String bare(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
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
