package org.quotient.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a row of words is said to TokensRegexNER. */
public enum Spoken {
    /** By the written forms, case aside: the format of its mapping files. */
    FORM {
        @Override
        String pattern(String words) {
            return words;
        }
    },
    /** By the lemmas, case aside: in TokensRegex. */
    LEMMA {
        @Override
        String pattern(String words) {
            return Arrays.stream(words.split(" "))
                    .map(word -> "[ { lemma:\"" + word + "\" } ]")
                    .collect(Collectors.joining(" ", "( ", " )"));
        }
    };

    abstract String pattern(String words);

    /** As part of a file's name. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
