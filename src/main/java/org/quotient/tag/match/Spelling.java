package org.quotient.tag.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Treats British and American spelling as one, by a list of pairs that comes with the program. */
final class Spelling {

    private static final String FILE = "spelling-en.txt";
    private static final Map<String, String> AMERICAN = new HashMap<>();
    private static final Map<String, String> BRITISH = new HashMap<>();

    static {
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] pair = line.split(" ");
            AMERICAN.put(pair[0], pair[1]);
            BRITISH.putIfAbsent(pair[1], pair[0]);
        });
    }

    private Spelling() {}

    private static String text() {
        try (InputStream in = Spelling.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Case, the shape of the apostrophe and how accents are encoded don't matter. */
    static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00b4', '\'');
    }

    /** The one spelling that stands for all of a folded word's. */
    static String canonical(String folded) {
        return AMERICAN.getOrDefault(folded, folded);
    }

    /** A folded word in each of its spellings. */
    static Set<String> all(String folded) {
        String american = canonical(folded);
        String british = BRITISH.getOrDefault(american, american);
        return new TreeSet<>(List.of(folded, american, british));
    }
}
