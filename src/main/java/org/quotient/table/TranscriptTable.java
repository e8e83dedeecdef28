package org.quotient.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published: a row is one transcript that was read. */
public record TranscriptTable(Dataset<Row> rows) implements ReleaseTable {

    public static final String PARTICIPANT_WORDS = "participant_words";
    public static final String INTERVIEWER_WORDS = "interviewer_words";
    public static final String PARTICIPANT_TURNS = "participant_turns";

    public static final String ALL_WORDS = "words";
    public static final String OTHER_WORDS = "other_words";
    public static final String LABEL_WORDS = "label_words";
    public static final String NOISE_WORDS = "noise_words";

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
            .count(OTHER_WORDS, "Words said by anybody else")
            .count(LABEL_WORDS, "Words of the speaker labels in its text")
            .count(NOISE_WORDS, "Words that nobody said, such as those of [inaudible]")
            .count(
                    ReadingTable.IGNORED_WORDS,
                    "Words that stand in no turn: a title, what is before the first label, a program's closing line")
            .count(ALL_WORDS, "All its words, counted without regard to turns; the sum of the six columns before");

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
