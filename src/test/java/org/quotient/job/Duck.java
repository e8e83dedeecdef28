package org.quotient.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A second reader of releases: DuckDB, with the views that a release brings. */
final class Duck implements AutoCloseable {

    /** What a release says of its inputs. */
    static final List<String> CONTENTS = List.of(
            "crosstab", "mentions", "rejected_matches", "participants", "transcripts", "turns", "codebook", "rejects");

    static final List<String> TABLES =
            Stream.concat(CONTENTS.stream(), Stream.of("changes")).toList();

    private final Connection connection;

    /** Opens the release in {@code folder} by its own {@code views.sql}. */
    Duck(Path folder) throws Exception {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        String views = Files.readString(folder.resolve("views.sql"))
                .replace("read_parquet('", "read_parquet('" + folder.toRealPath() + "/");
        try (Statement statement = connection.createStatement()) {
            statement.execute(views);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of a query as one line. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(results.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
