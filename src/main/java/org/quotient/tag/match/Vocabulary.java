package org.quotient.tag.match;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The token types that were met, each with the tests that it passes, which are worked out once. Safe for threads; travels to
 * the executors without its types.
 */
public final class Vocabulary implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PREFIX = 3;
    /** Beyond this the types are forgotten and met anew, so that memory stays bounded on any corpus. */
    private static final int MOST_TYPES = 400_000;

    private final HashMap<TokenTest, Integer> numbers = new HashMap<>();
    private final ArrayList<Integer> starts = new ArrayList<>();
    private final HashMap<String, ArrayList<TokenTest>> byForm = new HashMap<>();
    private final HashMap<String, ArrayList<TokenTest>> byLemma = new HashMap<>();
    private final HashMap<String, ArrayList<TokenTest>> byPrefix = new HashMap<>();
    private final ArrayList<TokenTest> unkeyed = new ArrayList<>();
    private int automata;
    private transient ConcurrentHashMap<Key, TokenType> types = new ConcurrentHashMap<>();

    private record Key(String written, String lemma, String tag, Part part) {

        /** A record's own hash leaves the low bits of words that are their own lemma to the tag. */
        @Override
        public int hashCode() {
            int hash = written.hashCode() * 0x9E3779B9 + lemma.hashCode();
            return (hash * 0x85EBCA6B + tag.hashCode()) * 31 + part.ordinal();
        }
    }

    /** Whether a type is that of one token or of two words joined over a hyphen. */
    enum Part {
        TOKEN,
        JOINED
    }

    /** A number for an automaton, as a bit. */
    int automaton() {
        return 1 << automata++;
    }

    /** The number of a test; equal tests have one. Not after the first token was met. */
    int number(TokenTest test) {
        Integer known = numbers.get(test);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(test, number);
        starts.add(0);
        index(test, test);
        return number;
    }

    /** Says that a match of an automaton begins with a token that passes a test. */
    void begins(int test, int automaton) {
        starts.set(test, starts.get(test) | automaton);
    }

    /** Lists {@code whole} where tokens that pass its part {@code test} are looked up. */
    private void index(TokenTest test, TokenTest whole) {
        if (test instanceof TokenTest.Inflected inflected) {
            listed(byForm, inflected.form()).add(whole);
            inflected.lemmas().forEach(lemma -> listed(byLemma, lemma).add(whole));
        } else if (test instanceof TokenTest.Exact exact) {
            listed(byForm, Spelling.canonical(Spelling.fold(exact.form()))).add(whole);
        } else if (test instanceof TokenTest.Shaped shaped) {
            String prefix = shaped.prefix();
            (prefix.length() < PREFIX ? unkeyed : listed(byPrefix, prefix.substring(0, PREFIX))).add(whole);
        } else if (test instanceof TokenTest.AnyOf any) {
            any.tests().forEach(one -> index(one, whole));
        }
    }

    private static List<TokenTest> listed(Map<String, ArrayList<TokenTest>> lists, String key) {
        return lists.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /** The type of a token. */
    public TokenType type(String written, String lemma, String tag) {
        return type(new Key(written, lemma, tag, Part.TOKEN));
    }

    /** The type of two words joined over a hyphen: "wellbeing" for "well-being". */
    TokenType joined(TokenType one, TokenType other) {
        return type(new Key(one.written() + other.written(), one.form() + other.lemma(), other.tag(), Part.JOINED));
    }

    private TokenType type(Key key) {
        TokenType known = types.get(key);
        if (known != null) {
            return known;
        }
        if (types.size() >= MOST_TYPES) {
            types.clear();
        }
        TokenType met = tested(new TokenType(key.written(), key.lemma(), key.tag(), key.part()));
        types.put(key, met);
        return met;
    }

    private TokenType tested(TokenType type) {
        TreeSet<Integer> passed = new TreeSet<>();
        for (String form : type.forms()) {
            pass(type, byForm.get(Spelling.canonical(form)), passed);
            for (String spelling : Spelling.all(form)) {
                if (spelling.length() >= PREFIX) {
                    pass(type, byPrefix.get(spelling.substring(0, PREFIX)), passed);
                }
            }
        }
        type.lemmas().forEach(lemma -> pass(type, byLemma.get(Spelling.canonical(lemma)), passed));
        pass(type, unkeyed, passed);
        type.tests = passed.stream().mapToInt(Integer::intValue).toArray();
        type.starts = Arrays.stream(type.tests).map(starts::get).reduce(0, (all, one) -> all | one);
        return type;
    }

    private void pass(TokenType type, List<TokenTest> candidates, TreeSet<Integer> passed) {
        if (candidates != null) {
            candidates.stream().filter(test -> test.accepts(type)).forEach(test -> passed.add(numbers.get(test)));
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        types = new ConcurrentHashMap<>();
    }
}
