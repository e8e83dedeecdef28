package org.quotient.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;
import scala.collection.immutable.Seq;

/**
 * A row is one input after reading: a transcript with its turns, or the problems that kept it from being one. Internal.
 */
public record ReadingTable(Dataset<Row> rows) {

    public static final String SOURCE = "source";
    public static final String CONTENT = "content";
    public static final String FORMAT = "format";
    public static final String ENCODING = "encoding";
    public static final String IGNORED_WORDS = "ignored_words";
    public static final String TURNS = "turns";
    public static final String PROBLEMS = "problems";
    public static final String LOSSES = "losses";
    public static final String REASON = "reason";
    public static final String SENTENCE = "sentence";
    public static final String FILE = "file";
    public static final String LINE = "line";
    public static final String COLUMN = "column";

    private static final StructType PROBLEM = Shape.empty()
            .text(REASON, "")
            .text(SENTENCE, "")
            .text(FILE, "")
            .number(LINE, "")
            .number(COLUMN, "")
            .schema();

    public static final Shape SHAPE = Shape.empty()
            .text(SOURCE, "The file or table")
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(CONTENT, "sha256 of what was said, in which role and where; empty for a reject")
            .text(FORMAT, "The format found")
            .text(ENCODING, "The character encoding found")
            .number(IGNORED_WORDS, "Words in no turn")
            .with(TURNS, new ArrayType(TurnTable.TURN_STRUCT, true), "The turns; empty for a reject")
            .with(PROBLEMS, new ArrayType(PROBLEM, true), "Why there is no transcript; empty if there is")
            .with(LOSSES, new ArrayType(DataTypes.StringType, true), "What the document holds and the text does not");

    public ReadingTable {
        SHAPE.require("readings", rows);
    }

    /** The row of a transcript. */
    public static Row read(
            String source,
            Transcript transcript,
            String format,
            String encoding,
            int ignoredWords,
            List<String> losses) {
        Seq<Row> encoded = Sequences.of(transcript.turns().stream().map(TurnTable::encode));
        Seq<Row> none = Sequences.of(Stream.empty());
        return RowFactory.create(
                source,
                transcript.id(),
                transcript.content(),
                format,
                encoding,
                ignoredWords,
                encoded,
                none,
                Sequences.of(losses.stream()));
    }

    /** The row of an input that could not be used. */
    public static Row rejected(String source, String id, List<Problem> problems) {
        Seq<Row> encoded = Sequences.of(problems.stream()
                .map(problem -> RowFactory.create(
                        problem.reason(),
                        problem.sentence(),
                        problem.place().file(),
                        problem.place().line(),
                        problem.place().column())));
        Seq<Row> none = Sequences.of(Stream.empty());
        return RowFactory.create(source, id, "", "", "", 0, none, encoded, none);
    }

    /** The problem of a row of {@link #PROBLEMS}. */
    public static Problem problem(Row row) {
        return new Problem(
                row.getString(0), row.getString(1), new Place(row.getString(2), row.getInt(3), row.getInt(4)));
    }
}
