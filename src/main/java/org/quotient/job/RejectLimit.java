package org.quotient.job;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many inputs may be rejected before a run stops: a number, or a share of those listed.
 *
 * @param number the most, if {@code unit} is inputs; else per cent
 */
record RejectLimit(int number, Unit unit) {

    enum Unit {
        INPUTS,
        PER_CENT
    }

    boolean allows(long rejected, long listed) {
        return unit == Unit.INPUTS ? rejected <= number : rejected * 100 <= number * listed;
    }

    @Override
    public String toString() {
        return number + (unit == Unit.PER_CENT ? "%" : "");
    }

    /** Reads {@code 5} or {@code 10%}. */
    static final class Converter implements ITypeConverter<RejectLimit> {
        @Override
        public RejectLimit convert(String value) {
            if (!value.matches("\\d{1,9}|\\d{1,2}%|100%")) {
                throw new TypeConversionException("expected a number such as 5, or a share such as 10%");
            }
            return value.endsWith("%")
                    ? new RejectLimit(Integer.parseInt(value.substring(0, value.length() - 1)), Unit.PER_CENT)
                    : new RejectLimit(Integer.parseInt(value), Unit.INPUTS);
        }
    }
}
