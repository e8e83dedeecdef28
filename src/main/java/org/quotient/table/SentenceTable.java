package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.corpus.CodePoints;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Turn;

/** A row is one annotated sentence, with who says it and where its text begins in the transcript. Internal. */
public record SentenceTable(Dataset<Row> rows) {

    public static final String SENTENCE = "sentence";
    private static final String TURN_START = "unit";
    private static final String TOKENS = "tokens";

    public static final Shape SHAPE = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(TurnTable.PARTICIPANT_ID, "The participant who speaks")
            .text(TurnTable.ROLE, "The speaker's role")
            .number(TurnTable.TURN, "The turn's number in the transcript, from 1")
            .number(SENTENCE, "The sentence's number in the turn, from 1")
            .number(TURN_START, "First UTF-16 unit in the text of the turn")
            .number(TurnTable.START, "First code point in the transcript")
            .text(TurnTable.TEXT, "The sentence as transcribed")
            .text(TOKENS, "Its tokens: start, end (UTF-16 units of the sentence), tag and lemma, a line each");

    public SentenceTable {
        SHAPE.require("sentences", rows);
    }

    /**
     * A sentence with its place in the corpus.
     *
     * @param start the first code point in the transcript
     */
    public record Placed(String transcriptId, String participantId, Role role, int turn, int start, Sentence sentence) {

        /** Where a span of the sentence lies in the transcript. */
        public CodePoints place(Span span) {
            return CodePoints.of(span, sentence.text(), start);
        }
    }

    /** The row of a sentence of {@code turn}. */
    public static Row encode(String transcriptId, Turn turn, int start, Sentence sentence) {
        return RowFactory.create(
                transcriptId,
                turn.speaker().participantId(),
                turn.speaker().role().label(),
                turn.number(),
                sentence.number(),
                sentence.span().start(),
                start,
                sentence.text(),
                PackedTokens.pack(sentence));
    }

    /** The sentence of a row. */
    public static Placed decode(Row row) {
        String text = row.getString(7);
        int start = row.getInt(5);
        Sentence sentence = new Sentence(
                row.getInt(4),
                new Span(start, start + text.length()),
                text,
                PackedTokens.unpack(row.getString(8), text));
        return new Placed(
                row.getString(0), row.getString(1), Role.of(row.getString(2)), row.getInt(3), row.getInt(6), sentence);
    }
}
