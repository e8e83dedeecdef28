package org.quotient.tag;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/** What a pattern asks of one token. */
sealed interface Test extends Serializable {

    boolean accepts(Words words, int token);

    /** The folded forms and lemmas that alone can be accepted; empty if others can be. */
    Set<String> keys();

    /** The folded letters with which every accepted form begins; empty if there are none, or if {@link #keys} say more. */
    default String prefix() {
        return "";
    }

    /** As {@code explain} shows it. */
    String describe();

    /** The token's written form is {@code form}, or its lemma one of {@code lemmas}; all folded. */
    record Inflected(String form, Set<String> lemmas, String part) implements Test {
        @Override
        public boolean accepts(Words words, int token) {
            return (words.form(token).equals(form) || lemmas.contains(words.lemma(token)))
                    && PartOfSpeech.is(part, words.tag(token));
        }

        @Override
        public Set<String> keys() {
            Set<String> keys = new TreeSet<>(lemmas);
            keys.add(form);
            return keys;
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

    /** The token's folded form fits {@code glob}: {@code *} for any characters, {@code ?} for one. */
    record Shaped(String glob, String part) implements Test {
        @Override
        public boolean accepts(Words words, int token) {
            return fits(glob, words.form(token)) && PartOfSpeech.is(part, words.tag(token));
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public String prefix() {
            int end = 0;
            while (end < glob.length() && glob.charAt(end) != '*' && glob.charAt(end) != '?') {
                end++;
            }
            return glob.substring(0, end);
        }

        @Override
        public String describe() {
            return "form " + glob + suffix(part);
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
    record Exact(String form, String part) implements Test {
        @Override
        public boolean accepts(Words words, int token) {
            return words.written(token).equals(form) && PartOfSpeech.is(part, words.tag(token));
        }

        @Override
        public Set<String> keys() {
            return Set.of(Words.fold(form));
        }

        @Override
        public String describe() {
            return "exactly " + form + suffix(part);
        }
    }

    private static String suffix(String part) {
        return part.isEmpty() ? "" : " as " + part;
    }
}
