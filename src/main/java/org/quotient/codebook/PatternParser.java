package org.quotient.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quotient.corpus.Place;

/**
 * Parses the pattern language: {@code sequence = element+}, {@code element = "~" number | "(" sequence ("|" sequence)*
 * ")" | word}, where a word is a form, optionally with {@code =} before it and {@code /TAG} behind it.
 */
public final class PatternParser {

    private static final int WIDEST_GAP = 20;
    private static final Set<String> UNIVERSAL =
            Set.of("NOUN", "VERB", "ADJ", "ADV", "PRON", "DET", "ADP", "NUM", "PROPN", "AUX", "CCONJ", "INTJ", "PART");
    private static final Set<String> PENN = Set.of(
            "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
            "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
            "WP$", "WRB");

    private final String text;
    private int at;

    private PatternParser(String text) {
        this.text = text;
    }

    /**
     * The pattern that {@code text} writes.
     *
     * @throws PatternException with the column and what was expected there
     */
    public static Pattern parse(String text, Place place) throws PatternException {
        PatternParser parser = new PatternParser(text);
        List<Element> elements = parser.sequence();
        if (parser.at < text.length()) {
            throw parser.expected("the end, but there is \"" + text.charAt(parser.at) + "\"");
        }
        return new Pattern(text, elements, place);
    }

    /** Thrown when a text is no pattern. */
    public static final class PatternException extends Exception {

        private static final long serialVersionUID = 1L;

        PatternException(String message) {
            super(message);
        }
    }

    private List<Element> sequence() throws PatternException {
        List<Element> elements = new ArrayList<>();
        for (skipSpace(); at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')'; skipSpace()) {
            elements.add(element());
        }
        if (elements.isEmpty()) {
            throw expected("a word");
        }
        if (elements.get(0) instanceof Element.Gap || elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw expected("a word on both sides of a gap");
        }
        return elements;
    }

    private Element element() throws PatternException {
        return switch (text.charAt(at)) {
            case '(' -> choice();
            case '~' -> gap();
            default -> word();
        };
    }

    private Element choice() throws PatternException {
        List<List<Element>> alternatives = new ArrayList<>();
        do {
            at++;
            alternatives.add(sequence());
        } while (at < text.length() && text.charAt(at) == '|');
        if (at == text.length()) {
            throw expected("\")\"");
        }
        at++;
        return new Element.Choice(alternatives);
    }

    private Element gap() throws PatternException {
        int start = ++at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String number = text.substring(start, at);
        if (number.isEmpty() || number.length() > 2 || Integer.parseInt(number) > WIDEST_GAP) {
            throw expected("a number of words up to " + WIDEST_GAP + " after \"~\"");
        }
        return new Element.Gap(Integer.parseInt(number));
    }

    private Element word() throws PatternException {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && "()|".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String piece = text.substring(start, at);
        int slash = piece.lastIndexOf('/');
        String tail = slash > 0 ? piece.substring(slash + 1) : "";
        boolean tagged = UNIVERSAL.contains(tail) || PENN.contains(tail);
        if (!tagged && tail.length() > 1 && tail.chars().allMatch(Character::isUpperCase)) {
            at = start + slash + 1;
            throw expected("a part of speech such as NOUN, VERB or NNS");
        }
        String form = tagged ? piece.substring(0, slash) : piece;
        return form(form, tagged ? tail : "");
    }

    private Element form(String form, String tag) throws PatternException {
        if (form.startsWith("=")) {
            if (form.length() == 1) {
                throw expected("a written form after \"=\"");
            }
            return new Element.Exact(form.substring(1), tag);
        }
        boolean glob = form.indexOf('*') >= 0 || form.indexOf('?') >= 0;
        if (glob && form.chars().allMatch(c -> c == '*' || c == '?')) {
            throw expected("a letter beside \"*\" and \"?\"");
        }
        if (glob && form.chars().anyMatch(c -> "-'\u2019/".indexOf(c) >= 0)) {
            throw expected("the parts that the tokenizer makes as words of their own, such as \"well - be*\"");
        }
        return glob ? new Element.Glob(form, tag) : new Element.Word(form, tag);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private PatternException expected(String what) {
        return new PatternException("at character " + (at + 1) + " of \"" + text + "\" a pattern needs " + what);
    }
}
