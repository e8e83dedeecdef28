package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A term in the pattern language: what has a meaning there and none in the term gets a backslash, wildcards stay.
 *
 * @param pattern empty if no pattern can say it
 * @param changes what is not as in the term, the reason for no pattern among them
 */
record PatternText(Optional<String> pattern, List<Change> changes) {

    /** Something that is not as in the term. */
    record Change(Construct construct, Action action, String reason) {}

    private static final int LONGEST = 500;
    private static final String OPERATORS = "()|~[]!=\\";
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})[_+](?=\\p{L})");
    private static final Pattern PART_OF_SPEECH = Pattern.compile("/(?=\\p{Lu}+\\$?$)");
    private static final Pattern APOSTROPHE_OR_SLASH = Pattern.compile("['\u2018\u2019/]");

    /** Thrown when a term can't be a pattern. */
    private static final class NoPattern extends Exception {
        private static final long serialVersionUID = 1L;

        NoPattern(String reason) {
            super(reason);
        }
    }

    /** What {@code term}, whose wildcards are {@code wildcards}, becomes. */
    static PatternText of(String term, Wildcards wildcards) {
        List<Change> changes = new ArrayList<>();
        try {
            return new PatternText(Optional.of(pattern(term, wildcards, changes)), changes);
        } catch (NoPattern e) {
            return none(e.getMessage());
        }
    }

    /** A term that is left out. */
    static PatternText none(String reason) {
        return new PatternText(Optional.empty(), List.of(new Change(Construct.TERM, Action.SKIPPED, reason)));
    }

    private static String pattern(String term, Wildcards wildcards, List<Change> changes) throws NoPattern {
        String line = Characters.oneLine(term);
        if (line.isEmpty()) {
            throw new NoPattern("it is empty");
        }
        if (line.length() > LONGEST) {
            throw new NoPattern("it is longer than " + LONGEST + " characters");
        }
        if (Characters.holdsNoText(line)) {
            throw new NoPattern("it holds a character that is no text");
        }
        if (JOINED.matcher(line).find()) {
            String reason = "_ and + may stand for a space there, but the file does not say so";
            changes.add(new Change(Construct.SEPARATOR, Action.LITERAL, reason));
        }
        StringJoiner words = new StringJoiner(" ");
        for (String word : line.split(" ")) {
            words.add(word(word, wildcards, changes));
        }
        return words.toString();
    }

    private static String word(String written, Wildcards wildcards, List<Change> changes) throws NoPattern {
        if (written.chars().allMatch(unit -> unit == '*' || unit == '?') && isGlob(written, wildcards)) {
            throw new NoPattern("a word of nothing but wildcards matches any word");
        }
        if (wildcards == Wildcards.STAR_AT_THE_END && written.lastIndexOf('*', written.length() - 2) >= 0) {
            String reason = "* has a meaning there only at the end of a word";
            changes.add(new Change(Construct.WILDCARD, Action.LITERAL, reason));
        }
        String escaped = escaped(written, wildcards);
        boolean literal = APOSTROPHE_OR_SLASH.matcher(written).find() || escaped.indexOf('\\') >= 0;
        if (!isGlob(written, wildcards) || !literal) {
            return escaped;
        }
        String reason =
                "a word with an apostrophe, a slash or an operator can't hold wildcards: it is matched without *";
        changes.add(new Change(Construct.WILDCARD, Action.CHANGED, reason));
        return escaped(withoutStar(written, wildcards), wildcards);
    }

    private static boolean isGlob(String word, Wildcards wildcards) {
        for (int i = 0; i < word.length(); i++) {
            if (wildcards.at(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** The word without the star at its end, if that leaves a whole word: {@code don't*}, but not {@code o'*}. */
    private static String withoutStar(String word, Wildcards wildcards) throws NoPattern {
        String rest = word.substring(0, word.length() - 1);
        boolean whole = !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(rest.length() - 1));
        if (!word.endsWith("*") || !whole || isGlob(rest, wildcards)) {
            throw new NoPattern("a word with an apostrophe, a slash or an operator can't hold wildcards");
        }
        return rest;
    }

    private static String escaped(String word, Wildcards wildcards) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            boolean wildcard = unit == '*' || unit == '?';
            if (OPERATORS.indexOf(unit) >= 0 || wildcard && !wildcards.at(word, i)) {
                escaped.append('\\');
            }
            escaped.append(unit);
        }
        return PART_OF_SPEECH.matcher(escaped).replaceFirst("\\\\/");
    }
}
