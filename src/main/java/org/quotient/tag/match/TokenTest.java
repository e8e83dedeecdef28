package org.quotient.tag.match;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a pattern asks of one token. */
public sealed interface TokenTest extends Serializable {

    /** Whether a token of this type passes. */
    boolean accepts(TokenType type);

    /** What must be known of a token to decide. */
    Need need();

    /** As {@code explain} shows it. */
    String describe();

    /** The tests of which a token must pass one to pass this. */
    default List<TokenTest> alternatives() {
        return List.of(this);
    }

    /**
     * The token's written form is {@code form}, or its lemma one of {@code lemmas}; all folded, in any spelling.
     *
     * @param part the part of speech it must have, universal or Penn; empty for any
     */
    record Inflected(String form, Set<String> lemmas, String part) implements TokenTest {

        public Inflected {
            form = Spelling.canonical(form);
            Set<String> canonical = new TreeSet<>();
            lemmas.forEach(lemma -> canonical.add(Spelling.canonical(lemma)));
            lemmas = canonical;
        }

        @Override
        public boolean accepts(TokenType type) {
            boolean named = type.forms().stream().map(Spelling::canonical).anyMatch(form::equals)
                    || type.lemmas().stream().map(Spelling::canonical).anyMatch(lemmas::contains);
            return named && PartOfSpeech.is(part, type.tag());
        }

        @Override
        public Need need() {
            return !part.isEmpty() ? Need.PART_OF_SPEECH : lemmas.isEmpty() ? Need.FORM : Need.LEMMA;
        }

        @Override
        public String describe() {
            Set<String> others = new TreeSet<>(lemmas);
            others.remove(form);
            boolean lemma = lemmas.contains(form);
            String named = (lemma ? "lemma " : "form ") + form;
            return named + (others.isEmpty() ? "" : " or lemma " + String.join(", ", others)) + suffix(part);
        }
    }

    /** The token's folded form fits {@code glob}, in any spelling: {@code *} for any characters, {@code ?} for one. */
    record Shaped(String glob, String part) implements TokenTest {
        @Override
        public boolean accepts(TokenType type) {
            boolean fits = type.forms().stream()
                    .flatMap(form -> Spelling.all(form).stream())
                    .anyMatch(form -> fits(glob, form));
            boolean named = glob.codePoints().anyMatch(Character::isLetterOrDigit) || type.isWord();
            return fits && named && PartOfSpeech.is(part, type.tag());
        }

        @Override
        public Need need() {
            return part.isEmpty() ? Need.FORM : Need.PART_OF_SPEECH;
        }

        @Override
        public String describe() {
            return "form " + glob + suffix(part);
        }

        /** The letters before the first {@code *} or {@code ?}. */
        String prefix() {
            int end = 0;
            while (end < glob.length() && glob.charAt(end) != '*' && glob.charAt(end) != '?') {
                end++;
            }
            return glob.substring(0, end);
        }

        /** Linear in practice: only the last star is ever tried again. */
        static boolean fits(String glob, String form) {
            int g = 0;
            int f = 0;
            int star = -1;
            int retry = 0;
            while (f < form.length()) {
                if (g < glob.length() && glob.charAt(g) == '*') {
                    star = g++;
                    retry = f;
                } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == form.charAt(f))) {
                    g++;
                    f++;
                } else if (star >= 0) {
                    g = star + 1;
                    f = ++retry;
                } else {
                    return false;
                }
            }
            while (g < glob.length() && glob.charAt(g) == '*') {
                g++;
            }
            return g == glob.length();
        }
    }

    /** The token is written exactly so. */
    record Exact(String form, String part) implements TokenTest {
        @Override
        public boolean accepts(TokenType type) {
            return type.isToken() && type.written().equals(form) && PartOfSpeech.is(part, type.tag());
        }

        @Override
        public Need need() {
            return part.isEmpty() ? Need.FORM : Need.PART_OF_SPEECH;
        }

        @Override
        public String describe() {
            return "exactly " + form + suffix(part);
        }
    }

    /** The token passes one of several tests. */
    record AnyOf(List<TokenTest> tests) implements TokenTest {

        public AnyOf {
            tests = tests.stream()
                    .distinct()
                    .sorted(Comparator.comparing(TokenTest::describe))
                    .toList();
        }

        @Override
        public List<TokenTest> alternatives() {
            return tests.stream().flatMap(test -> test.alternatives().stream()).toList();
        }

        @Override
        public boolean accepts(TokenType type) {
            return tests.stream().anyMatch(test -> test.accepts(type));
        }

        @Override
        public Need need() {
            return tests.stream()
                    .map(TokenTest::need)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        @Override
        public String describe() {
            return tests.stream().map(TokenTest::describe).collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    private static String suffix(String part) {
        return part.isEmpty() ? "" : " as " + part;
    }
}
