package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.table.ReadingTable;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Conventions;
import org.quotient.transcript.Reading;
import org.quotient.transcript.RowFlaw;
import org.quotient.transcript.TranscriptReader;
import org.quotient.transcript.TurnRows;

/** Reads the transcripts of one table: rows → readings. */
public final class ReadTable {

    private static final String ROWS = "source_rows";
    private static final int FILE = 4;
    private static final int LINE = 5;
    private static final int FLAW = 6;
    private static final String NO_ID = "a row of it lacks its transcript_id";

    private final String name;
    private final Conventions conventions;
    private final Map<String, Cast> declared;

    /**
     * @param name the table's name, as people know it
     * @param conventions how the transcripts tell who speaks
     * @param declared the cast of each transcript that the participants file names; empty where there is no such file,
     *     and the table itself says who the participants are
     */
    public ReadTable(String name, Conventions conventions, Map<String, Cast> declared) {
        this.name = name;
        this.conventions = conventions;
        this.declared = Map.copyOf(declared);
    }

    public ReadingTable apply(SourceTable source) {
        Reader reader = new Reader(name, conventions, declared);
        // A row that does not say whose it is stands alone: it must not be taken together with others.
        Column stray = when(
                col(TurnTable.TRANSCRIPT_ID).isNull(),
                concat_ws(", line ", col(SourceTable.FILE), col(SourceTable.LINE)));
        return new ReadingTable(source.rows()
                .groupBy(col(TurnTable.TRANSCRIPT_ID), stray)
                .agg(sort_array(collect_list(struct(
                                col(TurnTable.TURN),
                                col(TurnTable.SPEAKER),
                                col(TurnTable.PARTICIPANT_ID),
                                col(TurnTable.TEXT),
                                col(SourceTable.FILE),
                                col(SourceTable.LINE),
                                col(SourceTable.FLAW))))
                        .as(ROWS))
                .map((MapFunction<Row, Row>) reader::read, Encoders.row(ReadingTable.SHAPE.schema())));
    }

    private record Reader(String name, Conventions conventions, Map<String, Cast> declared) implements Serializable {

        Row read(Row row) {
            List<Row> rows = row.getList(2);
            if (row.isNullAt(0)) {
                String stray =
                        rows.get(0).getInt(LINE) == 0 ? name + ", rows without a transcript_id" : row.getString(1);
                return Readings.encode(name, stray, flawed(rows, NO_ID));
            }
            String id = row.getString(0);
            if (rows.stream().anyMatch(turn -> !turn.isNullAt(FLAW))) {
                return Readings.encode(name, id, flawed(rows, ""));
            }
            String place = name + ", transcript " + id;
            if (!declared.isEmpty()) {
                Cast cast = declared.getOrDefault(id, new Cast(conventions, List.of()));
                return Readings.encode(name, id, reading(id, place, rows, cast));
            }
            Cast cast = cast(id, rows);
            return Readings.encode(name, id, unclear(cast, place).orElseGet(() -> reading(id, place, rows, cast)));
        }

        /** The rows' labels must tell what their participant_id says: one whom nobody declared may be an interviewer. */
        private static Optional<Reading> unclear(Cast cast, String place) {
            if (cast.hasSharedLabel()) {
                return Optional.of(
                        rejected("shared_label", "two participants of it have the same speaker label", place));
            }
            return cast.hasSecondLabel()
                    ? Optional.of(rejected(
                            "second_label",
                            "a participant of it has two speaker labels, one of which may be an interviewer's; name the"
                                    + " interviewers in the study file, or the labels in a participants file",
                            place))
                    : Optional.empty();
        }

        /** A problem for each row that has a flaw, or else, where there is a reason, for all that have it. */
        private static Reading flawed(List<Row> rows, String otherwise) {
            return new Reading.Rejected(rows.stream()
                    .filter(row -> !row.isNullAt(FLAW) || !otherwise.isEmpty())
                    .map(row -> row.isNullAt(FLAW)
                            ? problem(RowFlaw.INCOMPLETE_ROW.label(), otherwise, row)
                            : problem(
                                    row.getString(FLAW),
                                    RowFlaw.of(row.getString(FLAW)).because(),
                                    row))
                    .distinct()
                    .toList());
        }

        private static Problem problem(String reason, String because, Row row) {
            Place place = Place.of(row.getString(FILE), row.getInt(LINE));
            return new Problem(reason, "Cannot read the transcript: because " + because, place);
        }

        private static Reading reading(String id, String place, List<Row> rows, Cast cast) {
            boolean whole = rows.stream().allMatch(turn -> turn.isNullAt(0) && turn.isNullAt(1));
            if (!whole && rows.stream().anyMatch(turn -> turn.isNullAt(0))) {
                return rejected("bad_turn_number", "the number of a turn in it is no whole number", place);
            }
            if (rows.size() > 1 && hasTwins(rows)) {
                return rejected("duplicate_row", "two rows of it have the same number, or both are the whole", place);
            }
            return whole
                    ? TranscriptReader.readText(id, place, text(rows.get(0)), cast)
                    : TurnRows.read(id, place + ", turn", turns(rows), cast);
        }

        /** What an empty cell says: nothing. */
        private static String text(Row row) {
            return Objects.requireNonNullElse(row.getString(3), "");
        }

        private static boolean hasTwins(List<Row> rows) {
            return rows.stream().map(turn -> turn.get(0)).distinct().count() < rows.size();
        }

        private static List<TurnRows.TurnRow> turns(List<Row> rows) {
            return rows.stream()
                    .map(turn -> new TurnRows.TurnRow(
                            turn.getInt(0), Objects.requireNonNullElse(turn.getString(1), ""), text(turn)))
                    .toList();
        }

        /** The participants whom the rows themselves name; where they name none, the transcript's id is the one. */
        private Cast cast(String id, List<Row> rows) {
            Set<Cast.Member> members = new LinkedHashSet<>();
            for (Row turn : rows) {
                String label = Objects.requireNonNullElse(turn.getString(1), "");
                if (!turn.isNullAt(2)
                        && !turn.getString(2).isBlank()
                        && !Cast.isInterviewer(conventions.interviewers(), label)) {
                    members.add(new Cast.Member(turn.getString(2), label));
                }
            }
            return members.isEmpty() ? Cast.alone(conventions, id) : new Cast(conventions, new ArrayList<>(members));
        }

        private static Reading rejected(String reason, String because, String place) {
            return new Reading.Rejected(
                    List.of(new Problem(reason, "Cannot read the transcript: because " + because, Place.of(place))));
        }
    }
}
