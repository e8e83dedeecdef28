package org.quotient.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What to look for in texts, in keyed hashes: so many words in a row, whatever stands between them and however they are
 * written. Not for use by two threads at once.
 */
public final class Traces implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "words";
    private static final int ENOUGH = 5;

    private final KeyedHash hash;
    private final Map<Integer, Set<String>> hashes = new HashMap<>();

    public Traces(KeyedHash hash) {
        this.hash = hash.copy();
    }

    /** Looks for a hash of so many words from here on. */
    public void add(int words, String wanted) {
        hashes.computeIfAbsent(words, key -> new HashSet<>()).add(wanted);
    }

    /** The hash of words. */
    public static String hash(KeyedHash hash, List<String> words) {
        return hash.of(WORDS, String.join(" ", words));
    }

    public int size() {
        return hashes.values().stream().mapToInt(Set::size).sum();
    }

    /** Which of them stand in a text. */
    public Set<String> in(String text) {
        return in(text, 1);
    }

    /** Which of them stand in a text, those aside that are shorter than so many letters and digits. */
    public Set<String> in(String text, int shortest) {
        Set<String> found = new HashSet<>();
        for (List<String> words : runs(text)) {
            hashes.forEach((size, wanted) -> {
                for (int i = 0; i + size <= words.size(); i++) {
                    List<String> own = words.subList(i, i + size);
                    if (shortest <= 1 || length(own) >= shortest) {
                        String hashed = hash(hash, own);
                        if (wanted.contains(hashed)) {
                            found.add(hashed);
                        }
                    }
                }
            });
        }
        return found;
    }

    /** The words of a text: letters and digits in small letters. */
    public static List<String> words(String text) {
        return runs(text).stream().flatMap(List::stream).toList();
    }

    /**
     * Whether words are rare enough to be looked for in any text: a name such as {@code 12} or {@code pay} is not.
     */
    public static boolean areTelling(List<String> words) {
        String all = String.join("", words);
        boolean letter = all.codePoints().anyMatch(Character::isLetter);
        boolean digit = all.codePoints().anyMatch(Character::isDigit);
        return letter && (digit || all.length() >= ENOUGH);
    }

    /** The words between control and broken characters: what stands on both sides of one is no text. */
    private static List<List<String>> runs(String text) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean word = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                run.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (isBroken(c)) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        return runs;
    }

    /** Whether no text has the character. */
    public static boolean isBroken(char c) {
        return c == '\ufffd' || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static int length(List<String> words) {
        int length = 0;
        for (String word : words) {
            length += word.length();
        }
        return length;
    }
}
