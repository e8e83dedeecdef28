package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Voice;
import scala.collection.immutable.Seq;

/** A row is one input after reading, without its turns: who speaks in it, and what a transcriber may want to look at. Internal. */
public record LintTable(Dataset<Row> rows) {

    public static final String VOICES = "voices";
    public static final String WARNINGS = "warnings";
    public static final String WORDING = "wording";

    private static final StructType VOICE = Shape.empty()
            .text(TurnTable.SPEAKER, "")
            .text(TurnTable.ROLE, "")
            .text(TurnTable.PARTICIPANT_ID, "")
            .number(CountTable.TURNS, "")
            .number(TurnTable.WORDS, "")
            .schema();

    public static final Shape SHAPE = ReadingTable.SHAPE
            .without(ReadingTable.TURNS)
            .with(VOICES, new ArrayType(VOICE, true), "The speakers in the order in which they are heard")
            .with(WARNINGS, new ArrayType(ReadingTable.PROBLEM, true), "What to look at")
            .text(WORDING, "The same for transcripts whose words are the same; empty for a reject");

    public LintTable {
        SHAPE.require("lint", rows);
    }

    /** The row of a reading's row and of what was found in it. */
    public static Row encode(Row reading, List<Voice> voices, List<Problem> warnings, String wording) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            if (i != reading.fieldIndex(ReadingTable.TURNS)) {
                values.add(reading.get(i));
            }
        }
        Seq<Row> heard = Sequences.of(voices.stream()
                .map(voice -> RowFactory.create(
                        voice.speaker().label(),
                        voice.speaker().role().label(),
                        voice.speaker().participantId(),
                        voice.turns(),
                        voice.words())));
        values.add(heard);
        values.add(Sequences.of(warnings.stream().map(ReadingTable::encode)));
        values.add(wording);
        return RowFactory.create(values.toArray());
    }

    /** The voices of a row. */
    public static List<Voice> voices(Row row) {
        return row.<Row>getList(row.fieldIndex(VOICES)).stream()
                .map(voice -> new Voice(
                        new Speaker(voice.getString(0), Role.of(voice.getString(1)), voice.getString(2)),
                        voice.getInt(3),
                        voice.getInt(4)))
                .toList();
    }

    /** The problems or warnings of a row. */
    public static List<Problem> problems(Row row, String column) {
        return row.<Row>getList(row.fieldIndex(column)).stream()
                .map(ReadingTable::problem)
                .toList();
    }
}
