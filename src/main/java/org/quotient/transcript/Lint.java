package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Turn;
import org.quotient.corpus.Voice;

/**
 * What a transcriber may want to look at in one transcript that was read. Nothing here keeps it from being used. A sentence
 * holds no text and no label; file and turn lead to it.
 */
public final class Lint {

    private static final int DOMINANT_PERCENT = 98;
    private static final int NOISE_PERCENT = 10;
    private static final int FEWEST_WORDS = 50;
    private static final int LONGEST_TURN = 3000;
    private static final int MOST_VOICES = 200;
    private static final Pattern LOOKS_LIKE_A_LABEL = Pattern.compile(
            "(?m)^[ \\t]*(?:\\p{Lu}[\\p{L}\\p{N}.'’-]{0,30}(?: [\\p{L}\\p{N}.'’-]{1,20}){0,2}):(?=[ \\t\\n])");
    private static final Pattern SPOILT = Pattern.compile("[\ufffd\\p{Cntrl}\\p{Co}&&[^\\n\\t]]");
    private static final Set<String> SURE = Set.of("", "UTF-8", "UTF-16BE", "UTF-16LE");

    private final String file;
    private final List<Turn> turns;
    private final List<Voice> voices;
    private final List<Problem> warnings = new ArrayList<>();

    private Lint(String file, List<Turn> turns) {
        this.file = file;
        this.turns = turns;
        this.voices = Voice.in(turns);
    }

    /**
     * The warnings on one transcript.
     *
     * @param file the name for the warnings
     * @param format as found; a comment in a table has one voice and needs no word about it
     * @param encoding as found; empty where the format fixes it
     * @param language of the codebook, such as {@code en}; empty where there is none to compare with
     */
    public static List<Problem> warnings(
            String file, String format, String encoding, String language, List<Turn> turns) {
        Lint lint = new Lint(file, turns);
        lint.encoding(encoding);
        if (!format.equals(Format.TABLE.label())) {
            lint.voices();
        }
        lint.labels();
        lint.turns();
        Language.otherThan(language, turns)
                .ifPresent(other -> lint.warn(
                        "language",
                        "its participants seem to speak another language (" + other + ") than the codebook's ("
                                + language + ")"));
        return List.copyOf(lint.warnings);
    }

    /** Whether a line of the text begins as if with a speaker label. */
    static boolean looksLabelled(String text) {
        return LOOKS_LIKE_A_LABEL.matcher(text).find();
    }

    private void encoding(String encoding) {
        if (!SURE.contains(encoding)) {
            warn(
                    "encoding",
                    "it is no UTF-8 and was read as " + encoding + "; look at its quotation marks and accents");
        }
    }

    private void voices() {
        int words = voices.stream().mapToInt(Voice::words).sum();
        if (voices.size() == 1 && words >= FEWEST_WORDS) {
            warn(
                    "one_voice",
                    voices.get(0).speaker().label().isEmpty()
                            ? "it names no speaker, and all of it is taken for the participant's words"
                            : "only one speaker says anything in it");
        }
        for (Voice voice : voices) {
            if (voices.size() > 1 && words >= FEWEST_WORDS && 100L * voice.words() >= (long) DOMINANT_PERCENT * words) {
                warn("dominant_speaker", "one speaker holds " + 100L * voice.words() / words + " % of the words");
            }
        }
    }

    private void labels() {
        if (voices.size() > MOST_VOICES) {
            warn("many_voices", "it has " + voices.size() + " speakers, too many to compare their labels");
        } else {
            names();
        }
        long lines = turns.stream()
                .mapToLong(turn ->
                        LOOKS_LIKE_A_LABEL.matcher(turn.spoken()).results().count())
                .sum();
        if (lines > 0) {
            warnAt(
                    "unused_label",
                    (lines == 1 ? "a line begins" : lines + " lines begin, the first of them here,")
                            + " as if with a speaker label, and "
                            + (lines == 1 ? "is" : "are") + " read as words",
                    turn -> LOOKS_LIKE_A_LABEL.matcher(turn.spoken()).find());
        }
    }

    private void names() {
        List<String> names =
                voices.stream().map(voice -> voice.speaker().label()).toList();
        for (String label : SimilarLabels.in(names)) {
            warnAt(
                    "similar_labels",
                    "the speaker label here differs from another one only by a letter, a space, a mark or case",
                    turn -> turn.speaker().label().equals(label));
        }
        for (Voice voice : voices) {
            if (voices.size() > 2 && voice.turns() == 1) {
                warnAt(
                        "label_once",
                        "the speaker label here stands only once",
                        turn -> turn.speaker().equals(voice.speaker()));
            }
        }
    }

    private void turns() {
        int words = 0;
        int noise = 0;
        for (Turn turn : turns) {
            words += turn.words();
            noise += turn.noise().stream()
                    .mapToInt(span -> LabelledText.words(span.cut(turn.text())))
                    .sum();
            if (turn.words() >= LONGEST_TURN) {
                warn("long_turn", String.format(Locale.ROOT, "one turn has %,d words", turn.words()), turn);
            }
            PersonalData.in(turn.text())
                    .forEach(kind -> warn("personal_data", "there is what looks like " + kind.words(), turn));
        }
        if (words >= FEWEST_WORDS && 100L * noise >= (long) NOISE_PERCENT * (words + noise)) {
            warn(
                    "noise",
                    100L * noise / (words + noise)
                            + " % of the words in its turns stand in brackets and are not counted");
        }
        warnAt(
                "characters",
                "characters were lost here: there is a replacement, control or private character",
                turn -> SPOILT.matcher(turn.text()).find());
    }

    /** Warns once, of the first turn that is so. */
    private void warnAt(String reason, String sentence, Predicate<Turn> so) {
        turns.stream().filter(so).findFirst().ifPresent(turn -> warn(reason, sentence, turn));
    }

    private void warn(String reason, String sentence) {
        warnings.add(new Problem(reason, sentence, Place.of(file)));
    }

    private void warn(String reason, String sentence, Turn turn) {
        warnings.add(new Problem(reason, sentence, Place.of(file + ", turn", turn.number())));
    }
}
