package org.quotient.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.quotient.corpus.Participant;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.transcript.Cast;
import org.quotient.transcript.CsvRows;

/**
 * Reads a participants file: a row for each participant and transcript, with {@code participant_id}, {@code transcript}
 * and {@code speaker} columns and any attributes. Values lose the spaces around them, no-break spaces included, and attributes are brought to one form.
 */
final class RosterReader {

    private static final String ID = "participant_id";
    private static final String TRANSCRIPT = "transcript";
    private static final String SPEAKER = "speaker";
    private static final Set<String> OWN = Set.of(ID, TRANSCRIPT, SPEAKER);

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    private final Map<String, Place> lines = new HashMap<>();
    private final AttributeValues cells;
    private final Map<String, List<Cast.Member>> members = new LinkedHashMap<>();

    private RosterReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.cells = new AttributeValues(file, OWN);
    }

    /** The roster that {@code text} writes; as much of it as can be read, if problems were said. */
    static Roster read(String file, String text, List<Problem> problems) {
        return new RosterReader(file, problems).roster(text);
    }

    private Roster roster(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(CsvRows.delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreEmptyLines(true)
                .get();
        List<String> names = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(text + "\n", format)) {
            for (CSVRecord row : rows) {
                // The line on which the row ends: a quoted value may reach over several.
                int line = (int) rows.getCurrentLineNumber();
                if (names.isEmpty()) {
                    row.forEach(name -> names.add(AttributeName.of(name)));
                    checkHeader(names, line);
                } else {
                    row(row, names, line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problem("a quoted value is not closed or is followed by something", 0);
        }
        List<Participant> participants = attributes.entrySet().stream()
                .map(entry -> new Participant(entry.getKey(), entry.getValue()))
                .toList();
        return new Roster(
                participants,
                names.stream().filter(name -> !OWN.contains(name)).toList(),
                members,
                lines,
                cells.remarks());
    }

    private void checkHeader(List<String> names, int line) {
        if (!names.contains(ID)) {
            problem("its first line has no column " + ID, line);
        }
        if (names.contains("")) {
            problem("a column has no name", line);
        }
        if (names.stream().distinct().count() < names.size()) {
            problem("two columns have the same name", line);
        }
    }

    private void row(CSVRecord row, List<String> names, int line) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.size() != names.size()) {
            problem("the row has " + row.size() + " values for " + names.size() + " columns", line);
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = cells.clean(names.get(i), row.get(i), line);
            if (!value.isEmpty()) {
                values.put(names.get(i), value);
            }
        }
        String id = values.getOrDefault(ID, "");
        if (id.isEmpty()) {
            problem("the row has no " + ID, line);
            return;
        }
        Cast.Member member = new Cast.Member(id, values.getOrDefault(SPEAKER, ""));
        String transcript = values.getOrDefault(TRANSCRIPT, id);
        lines.putIfAbsent(transcript, Place.of(file, line));
        List<Cast.Member> others = members.computeIfAbsent(transcript, key -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.clashesWith(member))) {
            problem("two participants of one transcript have the same speaker label", line);
        }
        others.add(member);
        values.keySet().removeAll(OWN);
        Map<String, String> before = attributes.putIfAbsent(id, values);
        if (before != null && !before.equals(values)) {
            problem("its attributes differ from those in an earlier row of the same participant", line);
        }
    }

    private void problem(String because, int line) {
        problems.add(new Problem(
                "participants", "Cannot use the participants file: because " + because, Place.of(file, line)));
    }
}
