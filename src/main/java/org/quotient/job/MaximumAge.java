package org.quotient.job;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How old a release may be for whoever watches: {@code 90m}, {@code 36h}, {@code 7d}. */
record MaximumAge(String written, Duration duration) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([smhd])");

    static MaximumAge of(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new TypeConversionException("expected a number with s, m, h or d, such as 90m, 36h or 7d");
        }
        long number = Long.parseLong(parts.group(1));
        return new MaximumAge(
                written,
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /**
     * Refuses a release that is too old, or whose age can't be told.
     *
     * @throws StopException if it does
     */
    void require(Freshness freshness, String release) {
        if (freshness.isBeyondTheClock()) {
            throw stale(release, "it is of " + freshness.sure() + " and this machine's clock says " + freshness.now());
        }
        if (freshness.age().compareTo(duration) > 0) {
            throw stale(
                    release,
                    "its inputs were last checked " + freshness.ago() + " ago and --fail-if-older allows " + written);
        }
    }

    private static StopException stale(String release, String because) {
        return new StopException(
                ExitCode.CHECK_FAILED, "Cannot call release " + release + " fresh: because " + because);
    }

    static final class Converter implements ITypeConverter<MaximumAge> {
        @Override
        public MaximumAge convert(String written) {
            return of(written);
        }
    }
}
