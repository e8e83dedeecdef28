package org.quotient.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.quotient.codebook.foreign.Loss;

/** The losses of an import as a table, one row each. */
final class LossReport {

    private static final String LINE_END = "\n";

    private LossReport() {}

    /** The table as CSV with a header. */
    static String csv(List<Loss> losses) {
        StringBuilder csv = new StringBuilder();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator(LINE_END).get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            printer.printRecord("file", "line", "construct", "original", "action", "reason");
            for (Loss loss : losses) {
                printer.printRecord(
                        harmless(loss.place().file()),
                        loss.place().line() == 0 ? "" : loss.place().line(),
                        loss.construct().label(),
                        harmless(loss.original()),
                        loss.action().label(),
                        harmless(loss.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** A spreadsheet takes a cell that begins with one of these marks for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
