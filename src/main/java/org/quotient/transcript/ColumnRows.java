package org.quotient.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cuts a text in columns into its rows. */
final class ColumnRows {

    private static final int MOST_LINES = 200;

    private ColumnRows() {}

    /** A row and the line on which it begins, 1 for the first. */
    record Row(List<String> cells, int line) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean fillsMoreThan(int columns) {
            return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        }
    }

    private record Taken(List<String> cells, int next) {}

    /**
     * Lines with tabs are rows; the lines below that have none go on with the last cell. Spreadsheets put quotation marks
     * around a cell of several lines; other programs take them for words.
     */
    static List<Row> tabbed(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            Taken taken =
                    spreadsheet(lines, i).orElse(new Taken(List.of(lines.get(i).split("\t", -1)), i + 1));
            int next = taken.next();
            while (next < lines.size() && lines.get(next).indexOf('\t') < 0) {
                next++;
            }
            List<String> cells = new ArrayList<>(taken.cells());
            List<String> more = new ArrayList<>(lines.subList(taken.next(), next));
            more.add(0, cells.remove(cells.size() - 1));
            cells.add(String.join("\n", more));
            if (!cells.stream().allMatch(String::isBlank)) {
                rows.add(new Row(List.copyOf(cells), i + 1));
            }
            i = next;
        }
        return rows;
    }

    /** A row whose quotation marks all open and close cells; none of them holds a tab, or rows would swallow rows. */
    private static Optional<Taken> spreadsheet(List<String> lines, int from) {
        CsvRow row = new CsvRow('\t');
        CsvRow.State state = row.add(lines.get(from));
        int next = from + 1;
        while (state == CsvRow.State.OPEN && next < Math.min(lines.size(), from + MOST_LINES)) {
            state = row.add(lines.get(next++));
        }
        boolean sound = state == CsvRow.State.WHOLE && row.values().stream().noneMatch(cell -> cell.indexOf('\t') >= 0);
        return sound ? Optional.of(new Taken(row.values(), next)) : Optional.empty();
    }

    /** The rows of a text after RFC 4180; empty where its quotation marks are unsound. */
    static Optional<List<Row>> quoted(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.stripLeading(), format)) {
            int line = 1;
            for (CSVRecord row : parser) {
                rows.add(new Row(row.toList(), line));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
