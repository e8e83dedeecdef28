package org.quotient.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;
import org.quotient.corpus.Turn;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

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
    public static final String ACCOUNT = "account";
    public static final String UNACCOUNTED = "unaccounted";
    public static final String EVENTS = "events";
    public static final String TIMES = "times";
    public static final String HEADER_NAMES = "header_names";
    public static final String REASON = "reason";
    public static final String SENTENCE = "sentence";
    public static final String FILE = "file";
    public static final String LINE = "line";
    public static final String COLUMN = "column";

    static final StructType PROBLEM = Shape.empty()
            .text(REASON, "")
            .text(SENTENCE, "")
            .text(FILE, "")
            .number(LINE, "")
            .number(COLUMN, "")
            .schema();

    /** What a reading knows of its own words. */
    private static final StructType ACCOUNT_STRUCT = Shape.empty()
            .number(TranscriptTable.ALL_WORDS, "")
            .number(TranscriptTable.LABEL_WORDS, "")
            .number(TranscriptTable.NOISE_WORDS, "")
            .number(UNACCOUNTED, "")
            .with(EVENTS, new MapType(DataTypes.StringType, DataTypes.IntegerType, false), "")
            .schema();

    public static final Shape SHAPE = Shape.empty()
            .text(SOURCE, "The file or table")
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(CONTENT, "sha256 of what was said, in which role and where; empty for a reject")
            .text(FORMAT, "The format found")
            .text(ENCODING, "The character encoding found")
            .number(IGNORED_WORDS, "Words in no turn")
            .with(ACCOUNT, ACCOUNT_STRUCT, "Where the words went; null for a reject")
            .text(TIMES, "What the file says of the clock, in words; empty where it says nothing")
            .with(HEADER_NAMES, new ArrayType(DataTypes.StringType, true), "Whom the first lines say it is of")
            .with(TURNS, new ArrayType(TurnTable.TURN_STRUCT, true), "The turns; empty for a reject")
            .with(PROBLEMS, new ArrayType(PROBLEM, true), "Why there is no transcript; empty if there is")
            .with(LOSSES, new ArrayType(DataTypes.StringType, true), "What the document holds and the text does not");

    public ReadingTable {
        SHAPE.require("readings", rows);
    }

    /**
     * What a reading says beside its turns.
     *
     * @param ignoredWords words in no turn
     * @param words all told
     * @param labelWords words of speaker labels in the text
     * @param noiseWords words that nobody said
     * @param unaccounted by how many words the whole and its parts differ
     * @param events how often each kind of noise occurs
     * @param times what the file says of the clock, in words
     * @param headerNames whom the first lines say it is of
     * @param losses what the document holds and the text does not
     */
    public record Particulars(
            String format,
            String encoding,
            int ignoredWords,
            int words,
            int labelWords,
            int noiseWords,
            int unaccounted,
            Map<String, Integer> events,
            String times,
            List<String> headerNames,
            List<String> losses) {

        private Row account() {
            return RowFactory.create(
                    words, labelWords, noiseWords, unaccounted, CollectionConverters.asScala(new TreeMap<>(events)));
        }
    }

    /** The row of a transcript. */
    public static Row read(String source, Transcript transcript, Particulars own) {
        return RowFactory.create(
                source,
                transcript.id(),
                transcript.content(),
                own.format(),
                own.encoding(),
                own.ignoredWords(),
                own.account(),
                own.times(),
                Sequences.of(own.headerNames().stream()),
                Sequences.of(transcript.turns().stream().map(TurnTable::encode)),
                Sequences.of(Stream.empty()),
                Sequences.of(own.losses().stream()));
    }

    /** The row of an input that could not be used. */
    public static Row rejected(String source, String id, List<Problem> problems) {
        Seq<Row> encoded = Sequences.of(problems.stream().map(ReadingTable::encode));
        Seq<Row> none = Sequences.of(Stream.empty());
        return RowFactory.create(source, id, "", "", "", 0, null, "", none, none, encoded, none);
    }

    /** The turns of a row. */
    public static List<Turn> turns(Row row) {
        return row.<Row>getList(row.fieldIndex(TURNS)).stream()
                .map(TurnTable::decode)
                .toList();
    }

    /**
     * The row as if nobody had said some of its turns.
     *
     * @param content of what remains
     */
    public static Row without(Row row, List<Turn> taken, String content) {
        Set<Integer> numbers = taken.stream().map(Turn::number).collect(Collectors.toSet());
        int words = taken.stream().mapToInt(Turn::words).sum();
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        values[row.fieldIndex(CONTENT)] = content;
        values[row.fieldIndex(ACCOUNT)] = fewer(row.getStruct(row.fieldIndex(ACCOUNT)), words);
        values[row.fieldIndex(TURNS)] = Sequences.of(row.<Row>getList(row.fieldIndex(TURNS)).stream()
                .filter(turn -> !numbers.contains(turn.<Integer>getAs(TurnTable.TURN))));
        return RowFactory.create(values);
    }

    private static Row fewer(Row account, int words) {
        Object[] values = new Object[account.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = account.get(i);
        }
        int all = account.fieldIndex(TranscriptTable.ALL_WORDS);
        values[all] = account.getInt(all) - words;
        return RowFactory.create(values);
    }

    /** The name by which people find the input of a row: the file, or the table and the transcript in it. */
    public static String place(Row row) {
        String source = row.getAs(SOURCE);
        String id = row.getAs(TurnTable.TRANSCRIPT_ID);
        return source.startsWith(id) ? source : source + ", transcript " + id;
    }

    static Row encode(Problem problem) {
        return RowFactory.create(
                problem.reason(),
                problem.sentence(),
                problem.place().file(),
                problem.place().line(),
                problem.place().column());
    }

    /** The problem of a row of {@link #PROBLEMS}. */
    public static Problem problem(Row row) {
        return new Problem(
                row.getString(0), row.getString(1), new Place(row.getString(2), row.getInt(3), row.getInt(4)));
    }
}
