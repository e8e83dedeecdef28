package org.quotient.job;

import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long to wait for another run, as a command line says it. */
record Wait(Duration duration) {

    private static final Map<Character, Duration> UNITS = Map.of(
            's', Duration.ofSeconds(1), 'm', Duration.ofMinutes(1), 'h', Duration.ofHours(1), 'd', Duration.ofDays(1));

    /** Reads {@code 0}, {@code 90s}, {@code 30m}, {@code 2h} or {@code 1d}. */
    static final class Converter implements ITypeConverter<Wait> {
        @Override
        public Wait convert(String value) {
            if (value.equals("0")) {
                return new Wait(Duration.ZERO);
            }
            if (!value.matches("\\d{1,6}[smhd]")) {
                throw new TypeConversionException("expected a time such as 90s, 30m or 2h");
            }
            int last = value.length() - 1;
            return new Wait(UNITS.get(value.charAt(last)).multipliedBy(Integer.parseInt(value.substring(0, last))));
        }
    }
}
