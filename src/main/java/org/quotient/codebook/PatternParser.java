package org.quotient.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quotient.corpus.Place;

/**
 * Parses the pattern language, whose grammar stands in {@code docs/codebook.md}:
 *
 * <pre>
 * pattern  = sequence { avoided }
 * sequence = element { [ gap ] element }
 * element  = word | choice | maybe
 * word     = [ "=" ] form [ "/" part-of-speech ]
 * gap      = ( "~" | "~~" ) number
 * choice   = "(" sequence { "|" sequence } ")" [ "/" part-of-speech ]
 * maybe    = "[" sequence { "|" sequence } "]"
 * avoided  = "!~" number element
 * </pre>
 */
public final class PatternParser {

    private static final int WIDEST_GAP = 20;
    private static final int DEEPEST = 20;
    private static final int MOST_ANY_ORDER = 4;
    private static final Set<String> UNIVERSAL =
            Set.of("NOUN", "VERB", "ADJ", "ADV", "PRON", "DET", "ADP", "NUM", "PROPN", "AUX", "CCONJ", "INTJ", "PART");
    private static final Set<String> PENN = Set.of(
            "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
            "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
            "WP$", "WRB");

    private final String text;
    private int at;
    private int depth;

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
        List<Pattern.Avoided> avoided = parser.avoided();
        if (parser.at < text.length()) {
            throw parser.expected("the end, but there is \"" + text.charAt(parser.at) + "\"");
        }
        return new Pattern(text, elements, avoided, place);
    }

    /** Thrown when a text is no pattern. */
    public static final class PatternException extends Exception {

        private static final long serialVersionUID = 1L;

        PatternException(String message) {
            super(message);
        }
    }

    private List<Element> sequence() throws PatternException {
        if (++depth > DEEPEST) {
            throw expected("no more than " + DEEPEST + " brackets inside each other");
        }
        List<Element> elements = new ArrayList<>();
        for (skipSpace(); at < text.length() && "|)]".indexOf(text.charAt(at)) < 0 && !isAvoided(); skipSpace()) {
            elements.add(element());
        }
        depth--;
        requireWords(elements);
        requireOneOrder(elements);
        return elements;
    }

    private void requireWords(List<Element> elements) throws PatternException {
        if (elements.isEmpty()) {
            throw expected("a word");
        }
        if (elements.get(0) instanceof Element.Gap || elements.get(elements.size() - 1) instanceof Element.Gap) {
            throw expected("a word on both sides of a gap");
        }
        if (elements.stream().allMatch(element -> element instanceof Element.Maybe || element instanceof Element.Gap)) {
            throw expected("a word that may not be left out");
        }
    }

    private void requireOneOrder(List<Element> elements) throws PatternException {
        List<Integer> free = elements.stream()
                .filter(element -> element instanceof Element.Gap gap && gap.order() == Element.Order.ANY)
                .map(element -> ((Element.Gap) element).most())
                .toList();
        if (free.stream().distinct().count() > 1 || free.size() >= MOST_ANY_ORDER) {
            throw expected("one distance for all \"~~\", and at most " + MOST_ANY_ORDER + " parts in any order");
        }
    }

    private Element element() throws PatternException {
        return switch (text.charAt(at)) {
            case '(' -> choice();
            case '[' -> maybe();
            case '~' -> gap();
            default -> word();
        };
    }

    private Element choice() throws PatternException {
        List<List<Element>> alternatives = alternatives();
        close(')');
        String tag = tag();
        requireSpace();
        return new Element.Choice(tag.isEmpty() ? alternatives : tagged(alternatives, tag));
    }

    /** The part of speech behind a bracket, which every word in it must have. */
    private String tag() throws PatternException {
        if (at == text.length() || text.charAt(at) != '/') {
            return "";
        }
        int start = ++at;
        while (at < text.length() && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        String tag = text.substring(start, at);
        if (!UNIVERSAL.contains(tag) && !PENN.contains(tag)) {
            at = start;
            throw expected("a part of speech such as NOUN, VERB or NNS");
        }
        return tag;
    }

    private void requireSpace() throws PatternException {
        if (at < text.length() && !isSpace(text.charAt(at)) && "|)]".indexOf(text.charAt(at)) < 0) {
            throw expected("a space after a bracket");
        }
    }

    private List<List<Element>> tagged(List<List<Element>> alternatives, String tag) throws PatternException {
        List<List<Element>> tagged = new ArrayList<>();
        for (List<Element> alternative : alternatives) {
            if (alternative.size() > 1) {
                throw expected("single words in a bracket with a part of speech");
            }
            tagged.add(List.of(tagged(alternative.get(0), tag)));
        }
        return tagged;
    }

    private Element tagged(Element element, String tag) throws PatternException {
        if (element instanceof Element.Word word && word.tag().isEmpty()) {
            return new Element.Word(word.form(), tag);
        }
        if (element instanceof Element.Glob glob && glob.tag().isEmpty()) {
            return new Element.Glob(glob.form(), tag);
        }
        if (element instanceof Element.Exact exact && exact.tag().isEmpty()) {
            return new Element.Exact(exact.form(), tag);
        }
        throw expected("single words without a part of speech of their own in a bracket with one");
    }

    private Element maybe() throws PatternException {
        List<List<Element>> alternatives = alternatives();
        close(']');
        requireSpace();
        return new Element.Maybe(
                alternatives.size() == 1 ? alternatives.get(0) : List.of(new Element.Choice(alternatives)));
    }

    private List<List<Element>> alternatives() throws PatternException {
        List<List<Element>> alternatives = new ArrayList<>();
        do {
            at++;
            alternatives.add(sequence());
        } while (at < text.length() && text.charAt(at) == '|');
        return alternatives;
    }

    private void close(char bracket) throws PatternException {
        if (at == text.length() || text.charAt(at) != bracket) {
            throw expected("\"" + bracket + "\"");
        }
        at++;
    }

    private Element gap() throws PatternException {
        boolean free = text.startsWith("~~", at);
        at += free ? 2 : 1;
        return new Element.Gap(number("~"), free ? Element.Order.ANY : Element.Order.WRITTEN);
    }

    private boolean isAvoided() {
        return text.startsWith("!~", at);
    }

    private List<Pattern.Avoided> avoided() throws PatternException {
        List<Pattern.Avoided> avoided = new ArrayList<>();
        for (skipSpace(); isAvoided(); skipSpace()) {
            at += 2;
            int within = number("!~");
            skipSpace();
            if (at == text.length() || "|)]~".indexOf(text.charAt(at)) >= 0) {
                throw expected("a word, or words in brackets, after \"!~" + within + "\"");
            }
            if (text.charAt(at) == '[') {
                throw expected("words that may not be left out after \"!~" + within + "\"");
            }
            avoided.add(new Pattern.Avoided(element(), within));
        }
        return avoided;
    }

    private int number(String after) throws PatternException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String number = text.substring(start, at);
        if (number.isEmpty() || number.length() > 2 || Integer.parseInt(number) > WIDEST_GAP) {
            throw expected("a number of words up to " + WIDEST_GAP + " after \"" + after + "\"");
        }
        return Integer.parseInt(number);
    }

    private Element word() throws PatternException {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && "()|[]".indexOf(text.charAt(at)) < 0) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at > text.length()) {
            throw expected("a character after \"\\\"");
        }
        String piece = text.substring(start, at);
        if (piece.replaceAll("\\\\.", "x").matches(".+~\\d*")) {
            throw expected("a space before \"~\"");
        }
        int slash = piece.lastIndexOf('/');
        boolean escaped = slash > 0 && isEscaped(piece, slash);
        String tail = slash > 0 && !escaped ? piece.substring(slash + 1) : "";
        boolean tagged = UNIVERSAL.contains(tail) || PENN.contains(tail);
        if (!tagged && tail.length() > 1 && tail.chars().allMatch(Character::isUpperCase)) {
            at = start + slash + 1;
            throw expected("a part of speech such as NOUN, VERB or NNS");
        }
        return form(tagged ? piece.substring(0, slash) : piece, tagged ? tail : "");
    }

    private static boolean isEscaped(String piece, int index) {
        int backslashes = 0;
        while (index - backslashes > 0 && piece.charAt(index - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private Element form(String form, String tag) throws PatternException {
        if (form.startsWith("=")) {
            if (form.length() == 1) {
                throw expected("a written form after \"=\"");
            }
            return new Element.Exact(unescaped(form.substring(1)), tag);
        }
        String bare = form.replaceAll("\\\\.", "x");
        boolean glob = bare.indexOf('*') >= 0 || bare.indexOf('?') >= 0;
        if (glob && tag.isEmpty() && bare.chars().allMatch(c -> c == '*' || c == '?' || c == '-')) {
            throw expected("a letter, or a part of speech, beside \"*\" and \"?\"");
        }
        if (glob && bare.length() < form.length()) {
            throw expected("no \"\\\" in a word with \"*\" or \"?\"");
        }
        if (glob && bare.chars().anyMatch(c -> "'\u2019/".indexOf(c) >= 0)) {
            throw expected("no apostrophe and no slash in a word with \"*\" or \"?\": the tokenizer cuts there");
        }
        return glob ? new Element.Glob(form, tag) : new Element.Word(unescaped(form), tag);
    }

    private static String unescaped(String form) {
        return form.replaceAll("\\\\(.)", "$1");
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
        int column = Math.min(at, text.length()) + 1;
        return new PatternException("at character " + column + " of \"" + text + "\" a pattern needs " + what);
    }
}
