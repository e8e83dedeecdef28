package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Remainder;
import org.quotient.corpus.Turn;
import org.quotient.table.ParticipantTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;

/**
 * Keeps out who has withdrawn: readings → readings, participants → participants. A transcript that was theirs alone becomes a
 * reject; of one that they share with others, their turns go.
 */
public final class RefuseWithdrawn {

    /** The reason of the rejects. */
    public static final String REASON = "withdrawn";

    private final Withdrawn withdrawn;
    private final Set<String> declared;

    /** @param declared the transcripts of which the study says that nobody but who has withdrawn takes part in them */
    public RefuseWithdrawn(Withdrawn withdrawn, Set<String> declared) {
        this.withdrawn = withdrawn;
        this.declared = Set.copyOf(declared);
    }

    public ReadingTable apply(ReadingTable readings) {
        if (withdrawn.isNobody()) {
            return readings;
        }
        Withdrawn rule = withdrawn;
        Set<String> theirs = declared;
        // As the column of another row a reading comes with its schema, also straight from the reader.
        return new ReadingTable(readings.rows()
                .select(struct(col("*")))
                .map(
                        (MapFunction<Row, Row>) row -> row(row.getStruct(0), rule, theirs),
                        Encoders.row(ReadingTable.SHAPE.schema())));
    }

    public ParticipantTable apply(ParticipantTable participants) {
        if (withdrawn.isNobody()) {
            return participants;
        }
        Withdrawn rule = withdrawn;
        FilterFunction<Row> stays = row -> !rule.hasParticipant(row.getAs(TurnTable.PARTICIPANT_ID));
        return new ParticipantTable(participants.rows().filter(stays));
    }

    private static Row row(Row row, Withdrawn rule, Set<String> declared) {
        String id = row.getAs(TurnTable.TRANSCRIPT_ID);
        List<Turn> turns = ReadingTable.turns(row);
        if (turns.isEmpty()) {
            return declared.contains(id) || rule.hadTranscript(row.getAs(ReadingTable.SOURCE), id) ? refused(row) : row;
        }
        String content = row.getAs(ReadingTable.CONTENT);
        if (rule.refuses(content, turns)) {
            return refused(row);
        }
        List<Turn> theirs = rule.theirs(turns);
        return theirs.isEmpty() ? row : ReadingTable.without(row, theirs, remainder(content, theirs));
    }

    private static String remainder(String content, List<Turn> taken) {
        Remainder remainder = new Remainder(content);
        taken.forEach(turn -> remainder.without(
                turn.number(), turn.speaker().role().label(), turn.place().start(), turn.text()));
        return remainder.hex();
    }

    private static Row refused(Row row) {
        Problem problem = new Problem(
                REASON,
                "Cannot use the transcript: because its participant has withdrawn",
                Place.of(ReadingTable.place(row)));
        return ReadingTable.rejected(
                row.getAs(ReadingTable.SOURCE), row.getAs(TurnTable.TRANSCRIPT_ID), List.of(problem));
    }
}
