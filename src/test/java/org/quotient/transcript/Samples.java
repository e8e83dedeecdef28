package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.quotient.corpus.Problem;

/** Reads a sample, all of them invented, and shows it for reading. */
final class Samples {

    /** One participant, P01, and usual names for the interviewer. */
    static final Cast ONE = Cast.alone(List.of("Interviewer", "INT", "I"), "P01");

    /** Ada asks Kim, who is P01. */
    static final Cast ADA_AND_KIM = new Cast(List.of("Ada Example"), List.of(new Cast.Member("P01", "Kim Sample")));

    /** Of numbered voices the first asks. */
    static final Cast NUMBERS =
            Cast.alone(List.of("SPEAKER_00", "spk_0", "Speaker 0", "Speaker 1", "Channel 1"), "P01");

    /** P07 speaks; Ada Example, or only Ada, asks. */
    static final Cast P07 = Cast.alone(List.of("Ada Example", "Ada", "INT", "I"), "P07");

    private Samples() {}

    static Reading read(String file, String text, Cast cast) {
        return TranscriptReader.read("t1", file, text.getBytes(UTF_8), cast);
    }

    static Reading.Read sound(String file, String text, Cast cast) {
        Reading reading = read(file, text, cast);
        return assertInstanceOf(Reading.Read.class, reading, reading::toString);
    }

    /** Turns as "role: text". */
    static List<String> turns(String file, String text, Cast cast) {
        return turns(read(file, text, cast));
    }

    /** Turns as "role: text". */
    static List<String> turns(Reading reading) {
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).transcript().turns().stream()
                .map(turn -> turn.speaker().role().label() + ": " + turn.text())
                .toList();
    }

    /** Problems as "reason place". */
    static List<String> problems(String file, String text, Cast cast) {
        Reading reading = read(file, text, cast);
        return assertInstanceOf(Reading.Rejected.class, reading, reading::toString).problems().stream()
                .map(Samples::brief)
                .toList();
    }

    private static String brief(Problem problem) {
        return problem.reason() + " " + problem.place();
    }

    /** Turns as "label: text". */
    static List<String> sayings(Reading reading) {
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).transcript().turns().stream()
                .map(turn -> turn.speaker().label() + ": " + turn.text())
                .toList();
    }

    /** The kinds of problems. */
    static List<String> reasons(Reading reading) {
        return assertInstanceOf(Reading.Rejected.class, reading, reading::toString).problems().stream()
                .map(Problem::reason)
                .distinct()
                .toList();
    }
}
