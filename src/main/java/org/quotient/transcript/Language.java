package org.quotient.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.quotient.corpus.Role;
import org.quotient.corpus.Turn;

/** Tells in which language the participants of a transcript speak. The model is loaded once in a JVM, when it is first asked. */
final class Language {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int FEWEST_WORDS = 30;

    /** More text makes the answer no surer, only slower. */
    private static final int MOST_UNITS = 4000;

    /** How many times as likely another language must be. */
    private static final double SURE = 2;

    private static final class Holder {
        private static final LanguageDetectorModel LOADED = load();
        private static final Set<String> KNOWN = Arrays.stream(new LanguageDetectorME(LOADED).getSupportedLanguages())
                .collect(Collectors.toSet());
    }

    private Language() {}

    /**
     * The other language that the participants seem to speak, as three letters; empty if it is the expected one, if there is too
     * little to tell by, or if the expected one is unknown here.
     *
     * @param expected as a codebook names it, such as {@code en}; empty where none is expected
     */
    static Optional<String> otherThan(String expected, List<Turn> turns) {
        int words = turns.stream()
                .filter(turn -> turn.speaker().role() == Role.PARTICIPANT)
                .mapToInt(Turn::words)
                .sum();
        String code = threeLetters(expected);
        if (words < FEWEST_WORDS || code.isEmpty() || !Holder.KNOWN.contains(code)) {
            return Optional.empty();
        }
        opennlp.tools.langdetect.Language[] guesses =
                new LanguageDetectorME(Holder.LOADED).predictLanguages(text(turns));
        double own = Arrays.stream(guesses)
                .filter(guess -> guess.getLang().equals(code))
                .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
                .findFirst()
                .orElse(0);
        return guesses[0].getConfidence() > SURE * own ? Optional.of(guesses[0].getLang()) : Optional.empty();
    }

    private static String text(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : turns) {
            if (turn.speaker().role() == Role.PARTICIPANT && text.length() < MOST_UNITS) {
                text.append(turn.spoken(), 0, Math.min(turn.text().length(), MOST_UNITS))
                        .append(' ');
            }
        }
        return text.toString();
    }

    private static String threeLetters(String language) {
        try {
            return Locale.forLanguageTag(language).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = Language.class.getResourceAsStream(MODEL)) {
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
