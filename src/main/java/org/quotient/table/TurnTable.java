package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Role;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Turn;
import scala.collection.immutable.Seq;

/**
 * A row is one turn of one transcript. Internal: the published form is {@link TurnReleaseTable}. Offsets of the turn are
 * code points of the transcript, those of noise UTF-16 units of the turn's text.
 */
public record TurnTable(Dataset<Row> rows) {

    public static final String TRANSCRIPT_ID = "transcript_id";
    public static final String TURN = "turn";
    public static final String SPEAKER = "speaker";
    public static final String ROLE = "role";
    public static final String PARTICIPANT_ID = "participant_id";
    public static final String START = "start";
    public static final String END = "end";
    public static final String WORDS = "words";
    public static final String TEXT = "text";
    private static final String NOISE = "noise";

    static final StructType SPAN =
            Shape.empty().number(START, "").number(END, "").schema();

    private static final Shape OWN = Shape.empty()
            .number(TURN, "The turn's number in the transcript, from 1")
            .text(SPEAKER, "The speaker label as it stands in the input")
            .text(ROLE, "participant, interviewer or other")
            .text(PARTICIPANT_ID, "The participant who speaks")
            .number(START, "First code point in the transcript, from 0")
            .number(END, "Code point after the last")
            .number(WORDS, "Words said, noise left out")
            .text(TEXT, "What was said, as transcribed")
            .with(NOISE, new ArrayType(SPAN, true), "What in the text nobody said");

    static final StructType TURN_STRUCT = OWN.schema();

    public static final Shape SHAPE =
            Shape.empty().text(TRANSCRIPT_ID, "The transcript's id").and(OWN);

    public TurnTable {
        SHAPE.require("turns", rows);
    }

    static Row encode(Turn turn) {
        Seq<Row> noise = Sequences.of(turn.noise().stream().map(TurnTable::encode));
        return RowFactory.create(
                turn.number(),
                turn.speaker().label(),
                turn.speaker().role().label(),
                turn.speaker().participantId(),
                turn.place().start(),
                turn.place().end(),
                turn.words(),
                turn.text(),
                noise);
    }

    static Row encode(Span span) {
        return RowFactory.create(span.start(), span.end());
    }

    /** The turn of a row. */
    public static Turn decode(Row row) {
        Speaker speaker = new Speaker(row.getAs(SPEAKER), Role.of(row.getAs(ROLE)), row.getAs(PARTICIPANT_ID));
        CodePoints place = new CodePoints(row.<Integer>getAs(START), row.<Integer>getAs(END));
        List<Span> noise = new ArrayList<>();
        for (Row span : row.<Row>getList(row.fieldIndex(NOISE))) {
            noise.add(new Span(span.getInt(0), span.getInt(1)));
        }
        return new Turn(row.<Integer>getAs(TURN), speaker, place, row.getAs(TEXT), noise);
    }

    /** The transcript of a row. */
    public static String transcriptId(Row row) {
        return row.getAs(TRANSCRIPT_ID);
    }
}
