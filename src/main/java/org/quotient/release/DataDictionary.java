package org.quotient.release;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quotient.table.TableDescription;

/** The columns of all tables as a CSV file: table, column, type, meaning. */
public final class DataDictionary {

    private DataDictionary() {}

    public static String csv(List<TableDescription> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> row(table.name(), column.name(), column.type(), column.comment())))
                .collect(Collectors.joining("", row("table", "column", "type", "meaning"), ""));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
