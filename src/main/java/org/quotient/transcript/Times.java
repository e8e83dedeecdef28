package org.quotient.transcript;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a timed file says of the clock: for the reader of a lint, never for the order of turns.
 *
 * @param stamps how many cues, paragraphs or rows have a time
 * @param first the earliest start, in milliseconds; 0 without stamps
 * @param last the latest time, in milliseconds
 * @param backwards starts that lie before the start above them
 * @param reversed ends that lie before their own start
 */
public record Times(int stamps, long first, long last, int backwards, int reversed, Rule rule) {

    /** No times, or none that are reckoned with, as in JSON. */
    public static final Times NONE = new Times(0, 0, 0, 0, 0, Rule.DECIMAL);

    private static final String HEAD = "[ \\t\\p{L}\\p{N}.,'’()#@-]{0,64}?[\\[( \\t]?";
    private static final Pattern LINE = Pattern.compile("(?m)^" + HEAD + "(?<![\\d:.,])(" + Stamp.CLOCK
            + ")(?:[\\])]?[ \\t]*(?:-{1,2}>|[-–])[ \\t]*-?(" + Stamp.CLOCK + "))?(?=[\\s\\])]|$)");

    /** How the digits behind the seconds are read. */
    public enum Rule {
        /** {@code 6.90} is 6.900 s. */
        DECIMAL("decimal fractions"),
        /** Teams writes {@code 0:0:6.90} for 6.090 s. */
        MILLISECONDS("whole milliseconds behind the point, as Teams writes them");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What there is to say, such as "12 times from 0:00:01.500 to 0:44:10.000"; empty without times. */
    public String sentence() {
        if (stamps == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%,d times from %s to %s", stamps, clock(first), clock(last))
                + (rule == Rule.MILLISECONDS ? ", read as " + rule.words() : "")
                + (backwards > 0 ? "; " + backwards + " go backwards" : "")
                + (reversed > 0 ? "; " + reversed + " end before they start" : "");
    }

    private static String clock(long time) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d.%03d", time / 3600000, time / 60000 % 60, time / 1000 % 60, time % 1000);
    }

    /** The times of a file in a layout of lines; of subtitles only those in lines with an arrow. */
    static Times of(String text, Format format) {
        boolean arrows = format == Format.WEBVTT || format == Format.SRT;
        if (!arrows && format != Format.STAMPED && format != Format.COLUMNS) {
            return NONE;
        }
        Rule rule = rule(text);
        Tally tally = new Tally();
        text.lines()
                .filter(line -> !arrows || Stamp.isArrow(line))
                .map(LINE::matcher)
                .filter(Matcher::find)
                .forEach(line -> tally.add(
                        milliseconds(line.group(1), rule),
                        Optional.ofNullable(line.group(2))
                                .map(end -> milliseconds(end, rule))
                                .orElse(milliseconds(line.group(1), rule))));
        return tally.stamps == 0
                ? NONE
                : new Times(tally.stamps, tally.first, tally.last, tally.backwards, tally.reversed, rule);
    }

    private static final Pattern BARE =
            Pattern.compile("(?<![\\d:])\\d{1,2}:\\d{1,2}:\\d{1,2}\\.\\d{1,2}(?!\\d)[ \\t]*-{1,2}>");

    private static Rule rule(String text) {
        return BARE.matcher(text).find() ? Rule.MILLISECONDS : Rule.DECIMAL;
    }

    private static long milliseconds(String clock, Rule rule) {
        String[] parts = clock.split("[.,]", 2);
        long seconds = 0;
        for (String part : parts[0].split(":")) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        if (parts.length == 1) {
            return seconds * 1000;
        }
        String digits = (parts[1] + "000").substring(0, Math.max(3, rule == Rule.DECIMAL ? 3 : parts[1].length()));
        return seconds * 1000 + Long.parseLong(rule == Rule.DECIMAL ? digits : parts[1]);
    }

    private static final class Tally {
        private int stamps;
        private int backwards;
        private int reversed;
        private long first = Long.MAX_VALUE;
        private long last;
        private long before;

        void add(long start, long end) {
            backwards += stamps > 0 && start < before ? 1 : 0;
            reversed += end < start ? 1 : 0;
            stamps++;
            before = start;
            first = Math.min(first, start);
            last = Math.max(last, Math.max(start, end));
        }
    }
}
