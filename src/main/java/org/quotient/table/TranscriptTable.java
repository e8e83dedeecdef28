package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one transcript that was read. */
public record TranscriptTable(Dataset<Row> rows) implements ReleaseTable {

    public static final String PARTICIPANT_WORDS = "participant_words";
    public static final String INTERVIEWER_WORDS = "interviewer_words";
    public static final String PARTICIPANT_TURNS = "participant_turns";

    private static final Shape SHAPE = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(ReadingTable.SOURCE, "The file or table it came from")
            .text(ReadingTable.CONTENT, "sha256 of its turns: what is said, in which role and where")
            .text(ReadingTable.FORMAT, "The format found: text, word or table")
            .text(ReadingTable.ENCODING, "The character encoding found; null where the format fixes it")
            .count(CountTable.PARTICIPANTS, "Participants who speak in it")
            .count(CountTable.TURNS, "Turns")
            .count(PARTICIPANT_TURNS, "Turns of participants")
            .count(PARTICIPANT_WORDS, "Words said by participants")
            .count(INTERVIEWER_WORDS, "Words said by interviewers")
            .count(ReadingTable.IGNORED_WORDS, "Words of the file that stand in no turn");

    public TranscriptTable {
        SHAPE.require("transcripts", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static TranscriptTable of(Dataset<Row> rows) {
        return new TranscriptTable(SHAPE.of(rows));
    }

    @Override
    public TableDescription description() {
        return new TableDescription(
                "transcripts", "One transcript that was read", List.of(TurnTable.TRANSCRIPT_ID), SHAPE.describe());
    }
}
