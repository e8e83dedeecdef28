package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotient.corpus.Span;

/**
 * Finds what stands in a turn and was not said: {@code [inaudible 00:14:12]}, {@code (laughs)}, {@code [name removed]}.
 * Square brackets are the transcriber's; round ones are speech unless they begin as transcribers do. Of words that the
 * transcriber was not sure of, {@code [rota 00:01:41]} or {@code <UNSURE>so how</UNSURE>}, only the marks are noise.
 */
public final class Noise {

    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?";
    private static final String STAMP = "(?:\\s*" + TIME + ")?";
    private static final String WORDS = "(?:inaudible|unintelligible|indistinct|unclear|laugh\\w*|chuckl\\w*|sigh\\w*|"
            + "cough\\w*|nods?|nodding|pause[sd]?|long pause|short pause|silence|crying|tearful|cross-?talk|"
            + "overlapping(?: speech)?|affirmative|negative|joking|background noise|phone rings|removed|redacted|"
            + "both laugh|all laugh|name removed|break|recording (?:stops|starts|paused))";
    /** What brackets with a time hold beside guessed words. */
    private static final String SOUNDS =
            WORDS + "|\\w*\\b(?:foreign|language|speaking|speaks|music|applause|video|audio|"
                    + "playing|phone|noise|recording|part|side|end|start|name|number|background|anonymi[sz]ed)\\b";

    private static final String PEOPLE =
            "(?:participants?|interviewee|respondent|interviewer|moderator|facilitator|" + "researcher)";
    private static final Pattern NOISE = Pattern.compile(
            // Every kind begins with one of these, which is soon told of most characters.
            "(?=[\\\\\\[(<*>\\d])(?:"
                    + "\\\\?\\[(?!(?:[^\\[\\]\\n\\\\]{0,40}?\\b)?(?:" + SOUNDS
                    + "))(\\p{L}[^\\[\\]\\n\\\\:]{0,40})\\s" + TIME + "\\\\?\\]"
                    + "|\\\\?\\[" + TIME + "\\\\?\\]\\s?(?:to|-|\u2013)\\s?\\\\?\\[" + TIME + "\\\\?\\]"
                    + "|\\*\\*\\p{Lu}+\\[[^\\[\\]\\n]{0,80}\\]"
                    + "|\\\\?\\[[^\\[\\]\\n]{0,80}\\]"
                    + "|\\(" + WORDS + STAMP + "[.!]?\\)"
                    + "|\\((?:the )?" + PEOPLE + " [^()\\n]{1,400}\\)"
                    + "|\\((?:reads?|reading|refers? to|points? (?:at|to)|looks? at|clicks?|scrolls?) [^()\\n]{0,200}\\)"
                    + "|<" + WORDS + STAMP + "[.!]?/?>"
                    + "|(?-i:</?[A-Z][A-Z_]{2,30}/?>)"
                    // Google Meet's, alone on a line.
                    + "|(?<=(?m:^)[ \\t\\u00a0]{0,8})\\d{2}:\\d{2}:\\d{2}(?=[ \\t\\u00a0]*(?m:$))"
                    + "|(?<=(?m:^)[ \\t\\u00a0]{0,8})>+(?=[ \\t\\u00a0]|$))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOUND = Pattern.compile(WORDS + STAMP, Pattern.CASE_INSENSITIVE);

    private Noise() {}

    /** Whether words in brackets are a transcriber's usual ones for what is heard. */
    static boolean isSound(String words) {
        return SOUND.matcher(words.strip()).matches();
    }

    /** The spans of noise in {@code text}, in order. */
    public static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = NOISE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                spans.add(new Span(matcher.start(), matcher.end()));
            } else {
                // A guess with a time: only what is around the words.
                spans.add(new Span(matcher.start(), matcher.start(1)));
                spans.add(new Span(matcher.end(1), matcher.end()));
            }
        }
        return spans;
    }
}
