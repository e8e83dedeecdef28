package org.quotient.transcript;

import java.util.regex.Pattern;

/** Tells labels that are one slip of the pen apart. */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_NAME = 10;
    private static final Pattern LETTERED = Pattern.compile("\\p{L}{2,}|[^\\p{L}]+");

    private Spelling() {}

    /**
     * Whether two folded labels differ by one letter too few, too many, wrong or in its neighbour's place. A word for a role,
     * as in {@code interviewer} and {@code interviewee}, is spelt as it is meant.
     */
    static boolean isNear(String label, String known) {
        return Math.min(label.length(), known.length()) >= SHORTEST
                && !label.equals(known)
                && digits(label).equals(digits(known))
                && initials(label).equals(initials(known))
                && RoleWords.in(known).containsAll(RoleWords.in(label))
                && differByOne(letters(label), letters(known));
    }

    /** Whether two folded labels differ in nothing but their numbers. */
    static boolean isRenumbered(String label, String known) {
        return !label.equals(known)
                && letters(label).length() >= SHORTEST
                && letters(label).equals(letters(known))
                && !digits(label).isEmpty();
    }

    /**
     * Whether a known label is so unlike others that what is near it can be nothing else: the word for a role, or a full
     * name. Two short names may be two people.
     */
    static boolean isDistinct(String known) {
        return RoleWords.isOne(known) || known.length() >= SHORTEST_NAME && known.contains(" ");
    }

    private static boolean differByOne(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(same + 1).equals(shorter.substring(same));
        }
        return same < shorter.length()
                && (shorter.substring(same + 1).equals(longer.substring(same + 1)) || swapped(shorter, longer, same));
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static String digits(String label) {
        return label.replaceAll("\\D", "");
    }

    /** The letters that stand alone: {@code A} and {@code B} may tell two people apart. */
    private static String initials(String label) {
        return LETTERED.matcher(label).replaceAll("");
    }

    private static String letters(String label) {
        return label.replaceAll("[\\d ]+$", "");
    }
}
