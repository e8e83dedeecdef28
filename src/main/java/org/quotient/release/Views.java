package org.quotient.release;

import java.util.List;
import java.util.stream.Collectors;
import org.quotient.table.TableDescription;

/** A DuckDB script that names every table of the release; run in the release's folder. */
public final class Views {

    private Views() {}

    public static String sql(List<TableDescription> tables) {
        return tables.stream()
                .map(table -> "-- " + table.meaning() + "\nCREATE OR REPLACE VIEW " + table.name()
                        + " AS SELECT * FROM read_parquet('" + table.name() + "/*.parquet');\n")
                .collect(Collectors.joining("\n", "-- In this folder: duckdb -init views.sql\n\n", ""));
    }
}
