package org.quotient.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads labelled comments: {@code comments.csv}, {@code labels.csv} and {@code sentiment.csv} of one folder. */
final class Comments {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String ID = "comment_id";

    private Comments() {}

    /** The comments that have a sentiment, in the order of the file; without a row in {@code labels.csv} they have no label. */
    static List<Comment> read(Path folder) {
        Map<String, Set<String>> labels = new HashMap<>();
        rows(folder.resolve("labels.csv"))
                .forEach(row -> labels.computeIfAbsent(row.get(ID), id -> new HashSet<>())
                        .add(row.get("label")));
        Map<String, Integer> sentiments = new HashMap<>();
        rows(folder.resolve("sentiment.csv"))
                .forEach(row -> sentiments.put(row.get(ID), Integer.valueOf(row.get("sentiment"))));
        List<Comment> comments = new ArrayList<>();
        for (CSVRecord row : rows(folder.resolve("comments.csv"))) {
            String id = row.get(ID);
            if (sentiments.containsKey(id)) {
                comments.add(new Comment(
                        id,
                        question(row.get("question")),
                        row.get("text"),
                        labels.getOrDefault(id, Set.of()),
                        sentiments.get(id)));
            }
        }
        return comments;
    }

    /** One question may be written with and without a space before a line break. */
    private static String question(String written) {
        return written.replaceAll("\\s+", " ").strip();
    }

    private static List<CSVRecord> rows(Path file) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
