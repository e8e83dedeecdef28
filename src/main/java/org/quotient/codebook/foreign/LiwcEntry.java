package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of terms in a LIWC dictionary.
 *
 * @param term what stands before the first tab; without a tab, before the numbers at the end
 * @param marks the numbers of its categories, and conditions such as {@code (02 134)125/464} and {@code <of>131/125}
 */
record LiwcEntry(String term, List<String> marks) {

    private static final int LONGEST_CONDITION = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern END_OF_CONDITION = Pattern.compile("[^()<>]*[)>][\\d/]+");

    static LiwcEntry of(String line) {
        String text = line.strip();
        int tab = text.indexOf('\t');
        if (tab > 0) {
            return new LiwcEntry(Characters.oneLine(text.substring(0, tab)), marks(text.substring(tab)));
        }
        List<String> words = List.of(Characters.oneLine(text).split(" "));
        int first = firstMark(words);
        String rest = String.join(" ", words.subList(first, words.size()));
        return new LiwcEntry(String.join(" ", words.subList(0, first)), marks(rest));
    }

    /** Where the marks begin in a line without a tab: as many as stand at its end, but a term must be left. */
    private static int firstMark(List<String> words) {
        int first = words.size();
        while (first > 1) {
            int before = markBefore(words, first);
            if (before < 1) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** Where the mark begins that ends with the word before {@code end}; 0 if none does. */
    private static int markBefore(List<String> words, int end) {
        String last = words.get(end - 1);
        if (NUMBER.matcher(last).matches()) {
            return end - 1;
        }
        String whole = last;
        for (int start = end - 1; start > 0 && end - start <= LONGEST_CONDITION; start--) {
            if (words.get(start).matches("[(<].*")) {
                return END_OF_CONDITION.matcher(whole.substring(1)).matches() ? start : 0;
            }
            whole = words.get(start - 1) + " " + whole;
        }
        return 0;
    }

    /** Cut at spaces, but not inside brackets: nothing between two conditions gets lost. */
    private static List<String> marks(String text) {
        List<String> marks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            if (Characters.isSpace(text.charAt(start))) {
                start++;
            } else {
                int end = end(text, start);
                marks.add(text.substring(start, end));
                start = end;
            }
        }
        return marks;
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        int bracket = first == '(' ? text.indexOf(')', start) : first == '<' ? text.indexOf('>', start) : start;
        int end = Math.max(bracket, start) + 1;
        while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
