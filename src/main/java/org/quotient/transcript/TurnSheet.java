package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a spreadsheet as a turn table: columns {@code speaker} and {@code text}, by name and in any order, may be
 * {@code turn}, which then gives the order, and {@code transcript_id}, of which a file holds only one.
 */
final class TurnSheet {

    private static final String ID = "transcript_id";
    private static final String TURN = "turn";
    private static final String SPEAKER = "speaker";
    private static final String TEXT = "text";
    private static final Set<String> KNOWN = Set.of(ID, TURN, SPEAKER, TEXT);

    /**
     * A row that is not blank.
     *
     * @param number as the spreadsheet counts, 1 for the first
     * @param cells by column, 0 for A
     */
    record SheetRow(int number, Map<Integer, String> cells) {

        boolean isBlank() {
            return cells.values().stream().allMatch(String::isBlank);
        }

        private String at(Map<String, Integer> columns, String name) {
            return columns.containsKey(name) ? cells.getOrDefault(columns.get(name), "") : "";
        }
    }

    private record Turn(int order, TurnRows.TurnRow row) {}

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<Loss> losses = EnumSet.noneOf(Loss.class);

    private TurnSheet() {}

    /** @param losses what the reader of the file left out */
    static Document.Turns of(List<SheetRow> rows, Set<Loss> losses) {
        TurnSheet sheet = new TurnSheet();
        sheet.losses.addAll(losses);
        List<SheetRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw Refusal.of("empty", "its first sheet holds nothing");
        }
        sheet.head(filled.get(0));
        return sheet.turns(filled.subList(1, filled.size()));
    }

    private void head(SheetRow row) {
        row.cells().forEach((column, cell) -> {
            String name = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (KNOWN.contains(name) && columns.putIfAbsent(name, column) != null) {
                throw Refusal.of("no_turn_table", "two columns of its first sheet have the same name");
            }
            if (!KNOWN.contains(name) && !name.isEmpty()) {
                losses.add(Loss.OTHER_COLUMNS);
            }
        });
        if (!columns.containsKey(SPEAKER) || !columns.containsKey(TEXT)) {
            throw Refusal.of(
                    "no_turn_table", "the first row of its first sheet does not name columns speaker and text");
        }
    }

    private Document.Turns turns(List<SheetRow> rows) {
        if (rows.stream().map(row -> row.at(columns, ID).strip()).distinct().count() > 1) {
            throw Refusal.of(
                    "several_transcripts", "its transcript_id varies; save it as CSV and list that as a table");
        }
        requireFits(rows);
        List<Turn> turns = new ArrayList<>();
        for (SheetRow row : rows) {
            if (!row.at(columns, TEXT).isBlank()) {
                turns.add(new Turn(order(row), turn(row)));
            }
        }
        Set<Integer> orders = new HashSet<>();
        if (!turns.stream().allMatch(turn -> orders.add(turn.order()))) {
            throw Refusal.of("duplicate_row", "two rows of it have the same turn number");
        }
        turns.sort(Comparator.comparingInt(Turn::order));
        return new Document.Turns(turns.stream().map(Turn::row).toList(), losses);
    }

    private void requireFits(List<SheetRow> rows) {
        Page page = new Page();
        rows.forEach(row -> page.require(row.at(columns, TEXT).length()));
    }

    private TurnRows.TurnRow turn(SheetRow row) {
        return new TurnRows.TurnRow(row.number(), row.at(columns, SPEAKER).strip(), row.at(columns, TEXT));
    }

    private int order(SheetRow row) {
        if (!columns.containsKey(TURN)) {
            return row.number();
        }
        String number = row.at(columns, TURN).strip();
        if (!number.matches("\\d{1,9}(\\.0+)?")) {
            throw Refusal.of("bad_turn_number", "the number of a turn in it is no whole number");
        }
        return Integer.parseInt(number.replaceFirst("\\..*", ""));
    }
}
