package org.quotient.transcript;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a piece of noise says of the interview. The first kind whose word stands in it is its kind. */
public enum Event {
    INAUDIBLE("inaudible|unintelligible|indistinct|unclear|\\bunin\\b|audio (?:lost|cuts)"),
    CROSSTALK("cross-?\\s?talk|overlap|talk(?:s|ing) over|simultaneous|\\bboth (?:speak|talk)"),
    REDACTION(
            "removed|redact|anonymi[sz]|withheld|deleted|bleep|\\bnames?\\b|\\bname\\d|^\\W*(?:number|place|town|city|"
                    + "hospital|ward|trust|team|organi[sz]ation|company|location)\\b"),
    NON_SPEECH("laugh|chuckl|giggl|sigh|cough|\\bnod|crying|cries|tearful|sniff|whisper|joking|affirmative|negative|"
            + "noise|phone rings|smil|shrug|gestur|applause"),
    RECORDING("recording|\\btape\\b|\\binterview (?:paused|resum|interrupt|starts|ends)"),
    PAUSE("pause|silen|\\bbreak\\b|^\\W*\\.{2,}\\W*$"),
    /** Only a time. */
    TIME("^[\\W\\d]*\\d[\\W\\d]*$"),
    /** Any other bracket: stage directions, words that an editor put in. */
    REMARK("");

    private final Pattern sign;

    Event(String sign) {
        this.sign = Pattern.compile(sign, Pattern.CASE_INSENSITIVE);
    }

    /** The value as it stands in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a piece of noise, brackets included. */
    public static Event of(String noise) {
        for (Event kind : values()) {
            if (kind.sign.matcher(noise).find()) {
                return kind;
            }
        }
        return REMARK;
    }
}
