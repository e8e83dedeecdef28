package org.quotient.transcript;

import java.util.regex.Pattern;

/**
 * How times are written. They are only recognised, never reckoned with: what is said stands in the order of the file, since
 * the clock of a second recording begins again. So it makes no difference that Teams writes {@code 0:0:6.90} for 6.090 s.
 */
final class Stamp {

    /** {@code 0:12}, {@code 00:00:12.345}, {@code 0:0:6.90}, {@code 00:00:12,345}. */
    static final String CLOCK = "\\d{1,4}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d{1,9})?";

    /** A time, or one and the time of its end. */
    static final String SPAN = CLOCK + "(?: ?[-\u2013] ?" + CLOCK + ")?";

    /** The line of a cue's times, with settings or without. */
    static final Pattern ARROW =
            Pattern.compile("[ \\t]*-?" + CLOCK + "[ \\t]*-{1,2}>[ \\t]*-?" + CLOCK + "(?:[ \\t].*)?");

    private Stamp() {}

    static boolean isArrow(String line) {
        return line.indexOf('>') > 0 && ARROW.matcher(line).matches();
    }
}
