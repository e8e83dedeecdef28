package org.quotient.job;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quotient.codebook.foreign.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The format that a dictionary is to be read as.
 *
 * @param format empty to find out
 */
record FormatChoice(Optional<Format> format) {

    private static final String AUTO = "auto";

    /** Reads {@code auto} or the name of a format. */
    static final class Converter implements ITypeConverter<FormatChoice> {
        @Override
        public FormatChoice convert(String value) {
            Optional<Format> named = Arrays.stream(Format.values())
                    .filter(format -> format.label().equals(value))
                    .findFirst();
            if (named.isEmpty() && !value.equals(AUTO)) {
                throw new TypeConversionException("expected " + AUTO + " or one of "
                        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", ")));
            }
            return new FormatChoice(named);
        }
    }
}
