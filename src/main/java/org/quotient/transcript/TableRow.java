package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table inside a document becomes a paragraph. A short first cell gets a colon, as a label would have; a number
 * or time before it stays before it. A row of one cell is only its text.
 */
final class TableRow {

    private static final int LONGEST_LABEL = 63;
    private static final Pattern STAMP = Pattern.compile("\\d{1,4}[.)]?|[\\[(]?" + Stamp.SPAN + "[\\])]?");

    private TableRow() {}

    static String line(List<String> cells) {
        List<String> written = new ArrayList<>(cells);
        int label = cells.size() > 2 && STAMP.matcher(cells.get(0).strip()).matches() ? 1 : 0;
        if (label + 1 < cells.size() && isShort(cells.get(label).strip())) {
            String name = cells.get(label).strip();
            written.set(0, cells.get(0).strip());
            written.set(label, name.endsWith(":") ? name : name + ":");
        }
        return String.join(" ", written);
    }

    private static boolean isShort(String cell) {
        return !cell.isEmpty() && cell.length() <= LONGEST_LABEL && cell.indexOf('\n') < 0;
    }
}
