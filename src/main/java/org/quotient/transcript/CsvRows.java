package org.quotient.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a CSV text as it streams by, after RFC 4180: values may be quoted, and quoted values may hold line ends.
 * Blank lines are no rows. Where a quote is not closed properly, every line that it took in becomes a row with a flaw: none
 * of them is swallowed by another, and none is guessed at.
 */
public final class CsvRows implements Iterator<ReadRow> {

    private static final int LONGEST_ROW = 16 << 20;

    private final BufferedReader lines;
    private final char delimiter;
    private final List<String> header;
    private final Deque<ReadRow> ready = new ArrayDeque<>();
    private int columns = -1;
    private int line;

    private CsvRows(BufferedReader lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.header = hasNext() ? next().values() : List.of();
        this.columns = header.size();
    }

    /** The rows of {@code text}, separated by whichever of comma, semicolon and tab its first line has most of. */
    public static CsvRows of(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        lines.mark(LONGEST_ROW);
        String first = Optional.ofNullable(lines.readLine()).orElse("");
        lines.reset();
        if (first.startsWith("\ufeff")) {
            lines.skip(1);
        }
        return new CsvRows(lines, delimiter(first));
    }

    /** The most frequent separator of a header; a comma if it has none. */
    public static char delimiter(String header) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong((Character mark) ->
                                header.chars().filter(c -> c == mark).count())
                        .thenComparing(mark -> mark == ',' ? 1 : 0))
                .orElseThrow();
    }

    /** The values of the first row, which is not among the others. */
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        try {
            for (String text = ready.isEmpty() ? read() : null; text != null; text = ready.isEmpty() ? read() : null) {
                if (!text.isBlank()) {
                    row(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ready.isEmpty();
    }

    @Override
    public ReadRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private String read() throws IOException {
        String text = lines.readLine();
        line += text == null ? 0 : 1;
        return text;
    }

    private void row(String first) throws IOException {
        CsvRow row = new CsvRow(delimiter);
        List<Integer> taken = new ArrayList<>();
        taken.add(line);
        CsvRow.State state = row.add(first);
        while (state == CsvRow.State.OPEN) {
            String more = row.length() > LONGEST_ROW ? null : read();
            state = more == null ? CsvRow.State.BROKEN : row.add(more);
            if (more != null && !more.isBlank()) {
                taken.add(line);
            }
        }
        if (state == CsvRow.State.BROKEN) {
            taken.forEach(lost -> ready.add(ReadRow.lost(lost, RowFlaw.BROKEN_QUOTES)));
        } else {
            ready.add(fitted(ReadRow.of(taken.get(0), row.values())));
        }
    }

    private ReadRow fitted(ReadRow row) {
        boolean fits = columns < 0 || row.values().size() == columns;
        return fits ? row : new ReadRow(row.line(), row.values(), Optional.of(RowFlaw.INCOMPLETE_ROW));
    }
}
