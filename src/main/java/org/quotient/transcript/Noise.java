package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.corpus.Span;

/**
 * Finds what stands in a turn and was not said: {@code [inaudible 00:14:12]}, {@code (laughs)}, {@code [name removed]}.
 * Square brackets are the transcriber's; round ones are speech unless they hold a word that transcribers use.
 */
public final class Noise {

    private static final String STAMP = "(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)?";
    private static final String WORDS = "(?:inaudible|unintelligible|indistinct|unclear|laugh\\w*|chuckl\\w*|sigh\\w*|"
            + "cough\\w*|nods?|nodding|pause[sd]?|long pause|short pause|silence|crying|tearful|cross-?talk|"
            + "overlapping(?: speech)?|affirmative|negative|joking|background noise|phone rings|removed|redacted|"
            + "both laugh|all laugh|name removed|break|recording (?:stops|starts|paused))";
    private static final Pattern NOISE = Pattern.compile(
            "\\\\?\\[[^\\[\\]\\n]{0,80}\\]" + "|\\(" + WORDS + STAMP + "[.!]?\\)" + "|<" + WORDS + STAMP + "[.!]?/?>",
            Pattern.CASE_INSENSITIVE);

    private Noise() {}

    /** The spans of noise in {@code text}, in order. */
    public static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = NOISE.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
