package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quotient.transcript.TurnSheet.SheetRow;

/** The rows of one sheet of a workbook, as its XML gives them. */
final class WorkbookSheet implements XmlWalk.Visitor {

    /** Each is an object or two; a long interview has some thousands. */
    static final int MOST_CELLS = 1 << 19;

    private static final int MOST_COLUMNS = 256;

    private final List<String> shared;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, String> cells = new TreeMap<>();
    private int filled;
    private int row;
    private int column = -1;
    private String type = "";
    private boolean inValue;

    /** @param shared the texts that cells name by number */
    WorkbookSheet(List<String> shared) {
        this.shared = shared;
    }

    List<SheetRow> rows() {
        return rows;
    }

    @Override
    public XmlWalk.Way open(XmlWalk.Element element) {
        switch (element.name()) {
            case "row" -> {
                row = number(element.attribute("r"), row + 1);
                column = -1;
            }
            case "c" -> {
                column = column(element.attribute("r"), column + 1);
                type = element.attribute("t");
            }
            case "v", "t" -> inValue = true;
            case "rPh" -> {
                return XmlWalk.Way.PAST;
            }
            default -> {
                // A matter of looks.
            }
        }
        return XmlWalk.Way.IN;
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        }
    }

    @Override
    public void close(String namespace, String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> closeCell();
            case "row" -> closeRow();
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private void closeCell() {
        String text = value.toString();
        value.setLength(0);
        if (!text.isEmpty() && column < MOST_COLUMNS) {
            if (++filled > MOST_CELLS) {
                throw Refusal.tooLarge("a sheet of it has more than " + MOST_CELLS + " cells");
            }
            cells.put(column, type.equals("s") ? shared(text) : text);
        }
    }

    private String shared(String number) {
        int index = number(number.strip(), -1);
        if (index < 0 || index >= shared.size()) {
            throw Refusal.broken();
        }
        return shared.get(index);
    }

    private void closeRow() {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, cells));
            cells = new TreeMap<>();
        }
    }

    private static int number(String digits, int without) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : without;
    }

    /** The column of a reference such as {@code AB12}. */
    private static int column(String reference, int without) {
        int column = 0;
        for (int i = 0; i < Math.min(3, reference.length()) && Character.isUpperCase(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column == 0 ? without : column - 1;
    }
}
