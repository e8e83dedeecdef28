package org.quotient.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Remainder;
import org.quotient.corpus.Role;
import org.quotient.stage.Traces;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/**
 * What a release holds of one participant. Small: it does not grow with the corpus.
 *
 * @param turns that the participant speaks
 * @param own transcripts in which no other participant speaks
 * @param contents of the transcripts in which the participant speaks
 * @param sources from which these came
 * @param rows that hold nothing that was said: of the participants table, and rejects that are called as the participant
 */
record Presence(
        List<Said> turns, Set<String> own, Map<String, String> contents, Map<String, String> sources, long rows) {

    static final Presence NONE = new Presence(List.of(), Set.of(), Map.of(), Map.of(), 0);

    private static final String REJECTS = "rejects";

    /** A turn. */
    record Said(String transcript, int number, String role, int start, long words, String text) {}

    /** Looks for a participant; a release without the tables for it holds nothing of anybody. */
    static Presence of(String participant, PublishedTables tables) throws IOException {
        if (tables.find("turns").isEmpty() || tables.find("transcripts").isEmpty()) {
            return NONE;
        }
        FilterFunction<Row> hers = row -> participant.equals(row.<String>getAs(TurnTable.PARTICIPANT_ID));
        List<Said> turns = tables.rows("turns").filter(hers).collectAsList().stream()
                .map(Presence::said)
                .toList();
        Set<String> transcripts = turns.stream().map(Said::transcript).collect(Collectors.toSet());
        Set<String> own = new HashSet<>(transcripts);
        FilterFunction<Row> others = row -> transcripts.contains(row.<String>getAs(TurnTable.TRANSCRIPT_ID))
                && row.<String>getAs(TurnTable.ROLE).equals(Role.PARTICIPANT.label())
                && !participant.equals(row.<String>getAs(TurnTable.PARTICIPANT_ID));
        tables.rows("turns")
                .filter(others)
                .select(TurnTable.TRANSCRIPT_ID)
                .distinct()
                .collectAsList()
                .forEach(row -> own.remove(row.getString(0)));
        Map<String, String> contents = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        FilterFunction<Row> theirs = row -> transcripts.contains(row.<String>getAs(TurnTable.TRANSCRIPT_ID));
        for (Row row : tables.rows("transcripts").filter(theirs).collectAsList()) {
            contents.put(row.getAs(TurnTable.TRANSCRIPT_ID), row.getAs(ReadingTable.CONTENT));
            sources.put(row.getAs(TurnTable.TRANSCRIPT_ID), row.getAs(ReadingTable.SOURCE));
        }
        long declared = tables.find("participants").isEmpty()
                ? 0
                : tables.rows("participants").filter(hers).count();
        long rejected = tables.find(REJECTS).isEmpty()
                ? 0
                : rejects(tables.rows(REJECTS), Set.of(participant)).count();
        return new Presence(turns, own, contents, sources, declared + rejected);
    }

    private static Said said(Row row) {
        return new Said(
                row.getAs(TurnTable.TRANSCRIPT_ID),
                row.<Integer>getAs(TurnTable.TURN),
                row.getAs(TurnTable.ROLE),
                row.<Integer>getAs(TurnTable.START),
                row.<Integer>getAs(TurnTable.WORDS),
                row.getAs(TurnTable.TEXT));
    }

    boolean isNone() {
        return turns.isEmpty() && rows == 0;
    }

    /** The contents of the shared transcripts without the participant's turns. */
    Map<String, String> remainders() {
        Map<String, Remainder> remainders = new HashMap<>();
        for (Said turn : turns) {
            if (!own.contains(turn.transcript())) {
                remainders
                        .computeIfAbsent(turn.transcript(), id -> new Remainder(contents.get(id)))
                        .without(turn.number(), turn.role(), turn.start(), turn.text());
            }
        }
        Map<String, String> contents = new HashMap<>();
        remainders.forEach((id, remainder) -> contents.put(id, remainder.hex()));
        return contents;
    }

    /** The participant's words in each transcript. */
    Map<String, Long> words() {
        return turns.stream().collect(Collectors.groupingBy(Said::transcript, Collectors.summingLong(Said::words)));
    }

    /** The rejects that have one of these names, or a longer one. */
    private static Dataset<Row> rejects(Dataset<Row> rejects, Set<String> names) {
        List<List<String>> telling =
                names.stream().map(Traces::words).filter(Traces::areTelling).toList();
        FilterFunction<Row> named = row -> {
            String id = row.getAs(TurnTable.TRANSCRIPT_ID);
            List<String> words = Traces.words(id + " " + row.<String>getAs(ReadingTable.SOURCE));
            return names.contains(id)
                    || telling.stream().anyMatch(name -> Collections.indexOfSubList(words, name) >= 0);
        };
        return rejects.filter(named);
    }

    /** Whether rows of a table, of whatever shape, are the participant's or of an own transcript. */
    static boolean isIn(String table, Dataset<Row> rows, String participant, Set<String> own) {
        if (table.equals(REJECTS)) {
            Set<String> names = new HashSet<>(own);
            names.add(participant);
            return !rejects(rows, names).isEmpty();
        }
        List<String> columns = List.of(rows.columns());
        List<String> naming = List.of(TurnTable.PARTICIPANT_ID, TurnTable.TRANSCRIPT_ID).stream()
                .filter(columns::contains)
                .toList();
        if (naming.isEmpty()) {
            return false;
        }
        FilterFunction<Row> hers = row -> naming.stream().anyMatch(name -> {
            String value = row.getAs(name);
            return value != null && (value.equals(participant) || own.contains(value));
        });
        return !rows.select(naming.stream().map(name -> col(name)).toArray(org.apache.spark.sql.Column[]::new))
                .filter(hers)
                .isEmpty();
    }
}
