package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
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
import org.quotient.transcript.TranscriptReader;
import org.quotient.transcript.TurnRows;

/** Reads the transcripts of one table: rows → readings. */
public final class ReadTable {

    private static final String ROWS = "source_rows";

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
        return new ReadingTable(source.rows()
                .groupBy(TurnTable.TRANSCRIPT_ID)
                .agg(sort_array(collect_list(struct(
                                col(TurnTable.TURN),
                                col(TurnTable.SPEAKER),
                                col(TurnTable.PARTICIPANT_ID),
                                col(TurnTable.TEXT))))
                        .as(ROWS))
                .map((MapFunction<Row, Row>) reader::read, Encoders.row(ReadingTable.SHAPE.schema())));
    }

    private record Reader(String name, Conventions conventions, Map<String, Cast> declared) implements Serializable {

        Row read(Row row) {
            String id = Objects.requireNonNullElse(row.getString(0), "");
            List<Row> rows = row.getList(1);
            String place = name + ", transcript " + id;
            Cast cast =
                    declared.isEmpty() ? cast(id, rows) : declared.getOrDefault(id, new Cast(conventions, List.of()));
            return Readings.encode(name, id, reading(id, place, rows, cast));
        }

        private Reading reading(String id, String place, List<Row> rows, Cast cast) {
            if (id.isBlank() || rows.stream().anyMatch(turn -> turn.isNullAt(3))) {
                return rejected("incomplete_row", "a row of it lacks its transcript_id or its text", place);
            }
            boolean whole = rows.stream().allMatch(turn -> turn.isNullAt(0) && turn.isNullAt(1));
            if (!whole && rows.stream().anyMatch(turn -> turn.isNullAt(0))) {
                return rejected("bad_turn_number", "the number of a turn in it is no whole number", place);
            }
            if (rows.stream().anyMatch(turn -> turn.getString(3).indexOf('\ufffd') >= 0)) {
                return rejected("bad_characters", "some of its characters were lost; save the table as UTF-8", place);
            }
            if (rows.size() > 1 && hasTwins(rows)) {
                return rejected("duplicate_row", "two rows of it have the same number, or both are the whole", place);
            }
            return whole
                    ? TranscriptReader.readText(id, place, rows.get(0).getString(3), cast)
                    : TurnRows.read(id, place + ", turn", turns(rows), cast);
        }

        private static boolean hasTwins(List<Row> rows) {
            return rows.stream().map(turn -> turn.get(0)).distinct().count() < rows.size();
        }

        private static List<TurnRows.TurnRow> turns(List<Row> rows) {
            return rows.stream()
                    .map(turn -> new TurnRows.TurnRow(
                            turn.getInt(0), Objects.requireNonNullElse(turn.getString(1), ""), turn.getString(3)))
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
