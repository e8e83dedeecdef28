package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Turn;
import org.quotient.table.MatchTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.SourceTable;
import org.quotient.table.TurnTable;
import org.quotient.tag.Tagger;
import org.quotient.tag.valence.Cues;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Conventions;

class StagesTest {

    private static final SparkSession SPARK = SparkForTests.spark();
    private static final List<String> INTERVIEWERS = List.of("INT");

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "a.txt", "INT: Supervision?\nP: There’s no \ud83d\ude00 supervision [laughs] here.\n\nSupervision helps.",
            "b.txt", "INT: Pay?\nP: It is fine.\nINT: And?\nP: We have supervision.",
            "c.mp3", "xx"));

    private static ReadingTable readings(int bins) {
        List<InputFile> files = new ArrayList<>();
        FILES.forEach((name, text) -> files.add(new InputFile(
                name, name, name.substring(0, 1), text.length(), Cast.alone(INTERVIEWERS, "P" + name.charAt(0)))));
        FileBytes bytes = file -> FILES.get(file.path()).getBytes(StandardCharsets.UTF_8);
        return new ReadFiles(SPARK, bytes)
                .apply(bins == 1 ? List.of(files) : files.stream().map(List::of).toList());
    }

    private static List<String> rows(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::mkString).sorted().toList();
    }

    private static Tagger tagger() {
        Codebook codebook = CodebookReader.read(
                "codebook.yml",
                "codes:\n  - {code: supervision, kind: resource, patterns: [supervision]}\n",
                new ArrayList<>());
        return Tagger.of(codebook, Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
    }

    private static MatchTable matches(ReadingTable readings, int tasks) {
        SentenceTable sentences = new AnnotateTurns(
                        CoreNlp::shared, tasks, SPARK.sparkContext().longAccumulator())
                .apply(new CutTurns().apply(readings));
        return new TagSentences(tagger()).apply(sentences);
    }

    @Test
    void readingsAreLintedStraightFromTheReader() {
        assertEquals(
                List.of("a 2 INT", "b 2 INT", "c 0 null"),
                rows(
                        new LintReadings("en")
                                .apply(readings(1))
                                .rows()
                                .selectExpr(
                                        "concat_ws(' ', transcript_id, size(voices), coalesce(get(voices, 0).speaker, 'null'))")));
    }

    @Test
    void filesBecomeReadingsAndWhatCannotBeReadIsKept() {
        assertEquals(
                List.of("a 0", "b 0", "c 1"),
                rows(readings(1).rows().selectExpr("concat(transcript_id, ' ', size(problems))")));
        assertEquals(
                List.of("unsupported_format"),
                new ListCorpus()
                        .rejects(readings(1)).rows().collectAsList().stream()
                                .map(row -> row.<String>getAs("reason"))
                                .toList());
    }

    @Test
    void aTurnComesBackFromItsRowAsItWas() {
        List<Turn> turns = new CutTurns()
                .apply(readings(1)).rows().orderBy("transcript_id", "turn").collectAsList().stream()
                        .map(TurnTable::decode)
                        .toList();
        assertEquals(
                "There’s no \ud83d\ude00 supervision [laughs] here.\n\nSupervision helps.",
                turns.get(1).text());
        assertEquals(1, turns.get(1).noise().size());
        assertEquals("Pa", turns.get(1).speaker().participantId());
        assertEquals(6, turns.get(1).words());
    }

    @Test
    void aSentenceComesBackFromItsRowAsItWas() {
        SentenceTable sentences = new AnnotateTurns(
                        CoreNlp::shared, 2, SPARK.sparkContext().longAccumulator())
                .apply(new CutTurns().apply(readings(2)));
        List<SentenceTable.Placed> placed = sentences.rows().collectAsList().stream()
                .map(SentenceTable::decode)
                .filter(own -> own.transcriptId().equals("a") && own.turn() == 2)
                .sorted((x, y) -> x.sentence().number() - y.sentence().number())
                .toList();
        assertEquals(2, placed.size());
        assertEquals(
                "There’s no \ud83d\ude00 supervision [laughs] here.",
                placed.get(0).sentence().text());
        assertEquals("Supervision helps.", placed.get(1).sentence().text());
        String text = FILES.get("a.txt");
        int units = text.indexOf("Supervision helps");
        assertEquals(text.codePointCount(0, units), placed.get(1).start(), "a sentence starts at a code point");
    }

    @Test
    void matchesCarryPlaceQuoteAndReason() {
        List<Row> rows =
                matches(readings(1), 2).rows().orderBy("transcript_id", "start").collectAsList();
        assertEquals(
                List.of("interviewer_turn Supervision", "null supervision", "null Supervision", "null supervision"),
                rows.stream()
                        .map(row -> row.getAs("reason") + " " + row.getAs("matched"))
                        .toList());
        Row first = rows.get(1);
        assertEquals("barrier", first.getAs("valence"));
        assertEquals("no", first.getAs("cue"));
        String text = FILES.get("a.txt");
        int cue = text.offsetByCodePoints(0, first.<Integer>getAs("cue_start"));
        assertTrue(text.startsWith("no", cue));
    }

    @Test
    void theSameInputGivesTheSameMatchesForAnyNumberOfPartitions() {
        List<String> one = rows(matches(readings(1), 1).rows());
        assertEquals(one, rows(matches(readings(3), 7).rows()));
    }

    @Test
    void aTableOfTurnsIsReadAsItsTranscripts() {
        List<Row> rows = List.of(
                RowFactory.create("t1", 2, "Kim", null, "We have it.", "t.csv", 1, null, "Ward"),
                RowFactory.create("t1", 1, "INT", null, "And supervision?", "t.csv", 1, null, "Ward"),
                RowFactory.create("t1", 3, "Kim", null, "Now.", "t.csv", 1, null, "Ward"),
                RowFactory.create("t2", 1, "INT", null, null, "t.csv", 1, null, "Ward"),
                RowFactory.create("t3", null, "Kim", null, "x", "t.csv", 1, null, "Ward"),
                RowFactory.create("t4", 1, "Kim", null, "x", "t.csv", 1, null, "Ward"),
                RowFactory.create("t4", 1, "Kim", null, "y", "t.csv", 1, null, "Ward"));
        SourceTable source = new SourceTable(
                SPARK.createDataset(
                        rows, Encoders.row(SourceTable.shape(List.of("setting")).schema())),
                List.of("setting"));
        ReadingTable readings = new ReadTable("table.csv", Conventions.usual(INTERVIEWERS), Map.of()).apply(source);
        assertEquals(
                List.of("t1 -", "t2 no_participant_turn", "t3 bad_turn_number", "t4 duplicate_row"),
                rows(readings.rows()
                        .selectExpr("concat(transcript_id, ' ', coalesce(try_element_at(problems, 1).reason, '-'))")));
        List<Turn> turns = new CutTurns()
                .apply(readings).rows().orderBy("turn").collectAsList().stream()
                        .map(TurnTable::decode)
                        .toList();
        assertEquals(
                List.of("And supervision?", "We have it.\n\nNow."),
                turns.stream().map(Turn::text).toList());
        assertEquals("t1", turns.get(1).speaker().participantId(), "without an id of its own the transcript's serves");
        assertEquals(
                "[Ward]",
                new ListSourceParticipants(INTERVIEWERS)
                        .apply(source).rows().filter("participant_id = 't1'").collectAsList().stream()
                                .map(row -> new TreeSet<>(row.<String, String>getJavaMap(1)
                                                .values())
                                        .toString())
                                .collect(Collectors.joining()));
    }

    @Test
    void differentAttributesOfOneParticipantAreFound() {
        List<Row> rows = List.of(
                RowFactory.create("t1", 1, "Kim", "P1", "x", "t.csv", 1, null, "Ward"),
                RowFactory.create("t2", 1, "Kim", "P1", "y", "t.csv", 1, null, "Home"),
                RowFactory.create("t3", 1, "Kim", "P2", "y", "t.csv", 1, null, "Home"));
        SourceTable source = new SourceTable(
                SPARK.createDataset(
                        rows, Encoders.row(SourceTable.shape(List.of("setting")).schema())),
                List.of("setting"));
        assertEquals(
                List.of("[P1]"),
                new ListSourceParticipants(INTERVIEWERS)
                        .conflicts(source).collectAsList().stream()
                                .map(Row::toString)
                                .toList());
    }

    @Test
    void aTableOfAnotherShapeIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new TurnTable(SPARK.range(1).toDF("turn")));
        assertTrue(e.getMessage().startsWith("Cannot use this dataset as turns: because it has turn bigint"));
    }

    @Test
    void binsAreOfAboutEqualSizeAndLoseNothing() {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            files.add(new InputFile("p" + i, "n" + i, "id" + i, 100_000L * (1 + i % 7), Cast.alone(List.of(), "p")));
        }
        List<List<InputFile>> bins = Bins.pack(files, 6);
        assertEquals(6, bins.size());
        assertEquals(50, bins.stream().mapToInt(List::size).sum());
        List<Long> sizes = bins.stream()
                .map(bin -> bin.stream().mapToLong(InputFile::bytes).sum())
                .sorted()
                .toList();
        assertTrue(sizes.get(5) - sizes.get(0) <= 700_000, sizes.toString());
        assertEquals(1, Bins.pack(files.subList(0, 1), 6).size());
    }

    @Test
    void whatTheInterviewerHadJustNamedIsPrompted() {
        ReadingTable readings = readings(1);
        assertEquals(
                List.of("a 2 supervision"),
                rows(new FindPrompts()
                        .apply(matches(readings, 2), new CutTurns().apply(readings))
                        .rows()
                        .selectExpr("concat(transcript_id, ' ', turn, ' ', code)")));
    }
}
