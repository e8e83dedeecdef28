package org.quotient.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Element;

/**
 * The baseline: a codebook's word lists, found as a word counter finds them.
 *
 * <p>A text is its runs of letters and digits, in lower case, with apostrophes inside; sentences do not matter. A pattern
 * is every sequence that its alternatives make, each word as written; gaps and parts of speech are left out, {@code *}
 * and {@code ?} stand for letters of one word. A sequence is found where its words stand next to each other. No lemma, no
 * protected phrase and no exception is heeded.
 */
final class PlainWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}*?]+(?:'[\\p{L}\\p{N}*?]+)*");

    private final Map<String, Set<List<String>>> phrases = new LinkedHashMap<>();

    PlainWords(Codebook codebook) {
        for (Code code : codebook.codes()) {
            Set<List<String>> own = new LinkedHashSet<>();
            code.patterns()
                    .forEach(pattern -> own.addAll(phrases(pattern.pattern().elements())));
            own.remove(List.of());
            phrases.put(code.id(), own);
        }
    }

    /** The ids of the codes that have a phrase in {@code text}. */
    Set<String> codes(String text) {
        List<String> words = words(text.replace('*', ' ').replace('?', ' '));
        Set<String> codes = new TreeSet<>();
        phrases.forEach((code, own) -> {
            if (own.stream().anyMatch(phrase -> stands(phrase, words))) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Every sequence of words that {@code elements} can stand for. */
    static List<List<String>> phrases(List<Element> elements) {
        List<List<String>> phrases = List.of(List.of());
        for (Element element : elements) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : phrases) {
                for (List<String> after : phrases(element)) {
                    List<String> both = new ArrayList<>(before);
                    both.addAll(after);
                    longer.add(both);
                }
            }
            phrases = longer;
        }
        return phrases;
    }

    private static List<List<String>> phrases(Element element) {
        if (element instanceof Element.Choice choice) {
            return choice.alternatives().stream()
                    .flatMap(alternative -> phrases(alternative).stream())
                    .toList();
        }
        if (element instanceof Element.Maybe maybe) {
            List<List<String>> both = new ArrayList<>(phrases(maybe.elements()));
            both.add(List.of());
            return both;
        }
        if (element instanceof Element.Gap) {
            return List.of(List.of());
        }
        if (element instanceof Element.Word word) {
            return List.of(words(word.form()));
        }
        if (element instanceof Element.Glob glob) {
            return List.of(words(glob.form()));
        }
        if (element instanceof Element.Exact exact) {
            return List.of(words(exact.form()));
        }
        throw new IllegalStateException("Cannot write " + element + " as plain words");
    }

    private static List<String> words(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static boolean stands(List<String> phrase, List<String> words) {
        for (int first = 0; first + phrase.size() <= words.size(); first++) {
            int length = 0;
            while (length < phrase.size() && fits(phrase.get(length), words.get(first + length))) {
                length++;
            }
            if (length == phrase.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String glob, String word) {
        if (glob.indexOf('*') < 0 && glob.indexOf('?') < 0) {
            return glob.equals(word);
        }
        return word.matches(glob.replace("*", ".*").replace('?', '.'));
    }
}
