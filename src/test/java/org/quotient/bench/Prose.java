package org.quotient.bench;

import java.util.Locale;

/** Sentences and table lines for a terminal. */
final class Prose {

    private static final int WIDTH = 110;

    private Prose() {}

    /** The words of {@code sentences}, broken into lines. */
    static void print(String sentences) {
        StringBuilder line = new StringBuilder();
        for (String word : sentences.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                System.out.println(line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        System.out.println(line);
    }

    static void title(String title) {
        System.out.println();
        System.out.println(title);
        System.out.println("-".repeat(title.length()));
    }

    static void heading(String what) {
        System.out.printf(Locale.ROOT, "%-44s %12s %12s %12s%n", what, "minimum", "median", "maximum");
    }

    /** @param decimals digits after the point */
    static void row(String label, Spread spread, int decimals, String remark) {
        String number = " %,12." + decimals + "f";
        System.out.printf(
                Locale.ROOT,
                "%-44s" + number + number + number + "%s%n",
                label,
                spread.minimum(),
                spread.median(),
                spread.maximum(),
                remark.isEmpty() ? "" : "   " + remark);
    }
}
