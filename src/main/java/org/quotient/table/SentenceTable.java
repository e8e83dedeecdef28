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
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;
import org.quotient.corpus.Turn;
import scala.collection.immutable.Seq;

/** A row is one annotated sentence, with who says it and where its text begins in the transcript. Internal. */
public record SentenceTable(Dataset<Row> rows) {

    public static final String SENTENCE = "sentence";
    private static final String TURN_START = "unit";
    private static final String TOKENS = "tokens";

    private static final StructType TOKEN = Shape.empty()
            .number("start", "")
            .number("end", "")
            .text("lemma", "")
            .text("tag", "")
            .schema();

    public static final Shape SHAPE = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(TurnTable.PARTICIPANT_ID, "The participant who speaks")
            .text(TurnTable.ROLE, "The speaker's role")
            .number(TurnTable.TURN, "The turn's number in the transcript, from 1")
            .number(SENTENCE, "The sentence's number in the turn, from 1")
            .number(TURN_START, "First UTF-16 unit in the text of the turn")
            .number(TurnTable.START, "First code point in the transcript")
            .text(TurnTable.TEXT, "The sentence as transcribed")
            .with(TOKENS, new ArrayType(TOKEN, true), "Its tokens, offsets in UTF-16 units of the sentence");

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
        Seq<Row> tokens = Sequences.of(sentence.tokens().stream()
                .map(token ->
                        RowFactory.create(token.span().start(), token.span().end(), token.lemma(), token.tag())));
        return RowFactory.create(
                transcriptId,
                turn.speaker().participantId(),
                turn.speaker().role().label(),
                turn.number(),
                sentence.number(),
                sentence.span().start(),
                start,
                sentence.text(),
                tokens);
    }

    /** The sentence of a row. */
    public static Placed decode(Row row) {
        String text = row.getString(7);
        int start = row.getInt(5);
        List<Row> encoded = row.getList(8);
        List<Token> tokens = new ArrayList<>(encoded.size());
        for (Row token : encoded) {
            Span span = new Span(token.getInt(0), token.getInt(1));
            tokens.add(new Token(span, span.cut(text), token.getString(2), token.getString(3)));
        }
        Sentence sentence = new Sentence(row.getInt(4), new Span(start, start + text.length()), text, tokens);
        return new Placed(
                row.getString(0), row.getString(1), Role.of(row.getString(2)), row.getInt(3), row.getInt(6), sentence);
    }
}
