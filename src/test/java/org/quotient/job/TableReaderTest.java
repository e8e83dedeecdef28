package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;
import org.quotient.stage.CutTurns;
import org.quotient.stage.ListCorpus;
import org.quotient.stage.ListSourceParticipants;
import org.quotient.stage.ReadTable;
import org.quotient.stage.SparkForTests;
import org.quotient.table.ReadingTable;
import org.quotient.table.SourceTable;
import org.quotient.transcript.Conventions;

/** Tables of many transcripts, as people have them. */
class TableReaderTest {

    private static final List<String> INTERVIEWERS = List.of("INT");

    @TempDir
    private Path folder;

    private SourceTable table(String name, byte[] bytes, Map<String, String> columns) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Study.Source source =
                new Study.Source(name, new org.apache.hadoop.fs.Path(file.toString()), Place.of("study.yml", 2));
        return new TableReader(SparkForTests.spark(), columns).read(source);
    }

    private SourceTable table(String name, String text) throws IOException {
        return table(name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static ReadingTable readings(SourceTable table) {
        return new ReadTable("t", Conventions.usual(INTERVIEWERS), Map.of()).apply(table);
    }

    private static Map<String, String> texts(SourceTable table) {
        Map<String, String> texts = new TreeMap<>();
        for (Row turn : new CutTurns().apply(readings(table)).rows().collectAsList()) {
            texts.put(turn.getAs("transcript_id"), turn.getAs("text"));
        }
        return texts;
    }

    private static List<String> rejects(SourceTable table) {
        return new ListCorpus()
                .rejects(readings(table)).rows().collectAsList().stream()
                        .map(row -> row.getAs("transcript_id") + " | " + row.getAs("reason") + " | " + row.getAs("file")
                                + ":" + row.getAs("line"))
                        .sorted()
                        .toList();
    }

    private static Map<String, Map<Object, Object>> people(SourceTable table) {
        Map<String, Map<Object, Object>> people = new TreeMap<>();
        for (Row row :
                new ListSourceParticipants(INTERVIEWERS).apply(table).rows().collectAsList()) {
            people.put(row.getString(0), new TreeMap<>(row.getJavaMap(1)));
        }
        return people;
    }

    @Test
    void theStudyFileSaysWhatTheColumnsAreCalled() throws IOException {
        SourceTable table = table(
                "t.csv",
                "Comment ID,Voice,Answer,Question\nc1,P,\"It is\nfine.\",Why?\n".getBytes(StandardCharsets.UTF_8),
                Map.of("transcript_id", "comment_id", "text", "answer", "speaker", "voice", "asked", "question"));
        assertEquals(List.of("asked"), table.attributes());
        assertEquals("c1", table.rows().first().getAs("transcript_id"));
        assertEquals("It is\nfine.", table.rows().first().getAs("text"));
    }

    @Test
    void turnsWithoutNumbersGoByTheOrderOfTheTable() throws IOException {
        SourceTable table = table(
                "t.csv",
                "id,voice,said\na,INT,Pay?\na,P,Fine.\na,P,\na,INT,\"And\nnow?\"\na,P,Better.\n"
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("transcript_id", "id", "speaker", "voice", "text", "said"));
        assertEquals(
                List.of("Pay?", "Fine.", "And\nnow?", "Better."),
                new CutTurns()
                        .apply(readings(table)).rows().orderBy("turn").collectAsList().stream()
                                .map(turn -> turn.<String>getAs("text"))
                                .toList());
    }

    @Test
    void aTableWithoutTheColumnsSaysWhichItHas() {
        InputException e = assertThrows(InputException.class, () -> table("t.csv", "comment_id,text\nc1,Fine.\n"));
        assertEquals(
                "Cannot use the table t.csv: because it has no column transcript_id; a table has either transcript_id,"
                        + " text or transcript_id, turn, speaker, text; it has comment_id, text: say in the study file"
                        + " which one is meant, such as columns: {transcript_id: comment_id} (study.yml:2)",
                e.problems().get(0).toString());
    }

    @Test
    void aColumnThatIsNotThereIsSaid() {
        InputException e = assertThrows(
                InputException.class,
                () -> table("t.csv", "id,text\n1,x\n".getBytes(StandardCharsets.UTF_8), Map.of("transcript_id", "nr")));
        assertEquals(
                "Cannot use the table t.csv: because it has no column nr, which the study file names under columns; it"
                        + " has id, text (study.yml:2)",
                e.problems().get(0).toString());
    }

    @Test
    void anEmptyTextIsARejectOfItsOwn() throws IOException {
        assertEquals(
                List.of("b | empty | t, transcript b:0", "c | empty | t, transcript c:0"),
                rejects(table("t.csv", "transcript_id,text\na,Fine.\nb,\nc,\" \"\n")));
    }

    @Test
    void anOpenQuoteRejectsItsLinesAndNoOther() throws IOException {
        String text = "transcript_id,text\na,Fine.\nb,\"Open\nc,Fine.\nd,\"Good.\"\ne,Fine.\n";
        assertEquals(
                List.of(
                        "t.csv, line 3 | broken_quotes | t.csv:3",
                        "t.csv, line 4 | broken_quotes | t.csv:4",
                        "t.csv, line 5 | broken_quotes | t.csv:5"),
                rejects(table("t.csv", text)));
        assertEquals(Map.of("a", "Fine.", "e", "Fine."), texts(table("t.csv", text)));
    }

    @Test
    void brokenLinesOfJsonAreRejectsWithTheirLine() throws IOException {
        String text = "{\"transcript_id\": \"a\", \"text\": \"Fine.\", \"age\": 7}\n\n{\"transcript_id\": \"b\", \"te\n"
                + "{\"text\": \"Whose?\"}\n[1]\n{\"transcript_id\": \"c\", \"text\": null}\n";
        assertEquals(
                List.of(
                        "c | empty | t, transcript c:0",
                        "t.jsonl, line 3 | broken_line | t.jsonl:3",
                        "t.jsonl, line 4 | incomplete_row | t.jsonl:4",
                        "t.jsonl, line 5 | broken_line | t.jsonl:5"),
                rejects(table("t.jsonl", text)));
        assertEquals(Map.of("age", "7"), people(table("t.jsonl", text)).get("a"));
    }

    @Test
    void valuesThatLookAlikeAreOneLevel() throws IOException {
        SourceTable table = table(
                "t.csv",
                "transcript_id,text,service\na,x,PTS\u00a0 - Transport\nb,x,\"PTS - Transport \"\nc,x,\"PTS -\nTransport\"\n");
        assertEquals(
                "[{service=PTS - Transport}, {service=PTS - Transport}, {service=PTS - Transport}]",
                people(table).values().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void aTableMayBeInAnyOfTheEncodings(String encoding) throws IOException {
        byte[] bytes = "transcript_id;text;café\na;It’s café;crème\n".getBytes(Charset.forName(encoding));
        SourceTable table = table("t.csv", bytes, Map.of());
        assertEquals(Map.of("a", "It’s café"), texts(table));
        assertEquals(Map.of("café", "crème"), people(table).get("a"));
    }

    @Test
    void aRowThatLostCharactersIsRejectedWhereverTheyWere() throws IOException {
        byte[] bytes = "transcript_id,text,place\na,café,x\nb,fine,caf?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xe9;
        assertEquals(List.of("b | bad_characters | t.csv:3"), rejects(table("t.csv", bytes, Map.of())));
    }

    @Test
    void aFolderOfPartsIsOneTable() throws IOException {
        Files.createDirectory(folder.resolve("t.csv"));
        Files.writeString(folder.resolve("t.csv/part-0.csv"), "transcript_id,text\na,Fine.\n");
        Files.writeString(folder.resolve("t.csv/part-1.csv"), "transcript_id,text\nb,Good.\n");
        Files.writeString(folder.resolve("t.csv/part-2.csv"), "text,transcript_id\nBad.,c\n");
        Files.writeString(folder.resolve("t.csv/_SUCCESS"), "");
        Study.Source source = new Study.Source(
                "t.csv", new org.apache.hadoop.fs.Path(folder.resolve("t.csv").toString()), Place.of("study.yml", 2));
        SourceTable table = new TableReader(SparkForTests.spark(), Map.of()).read(source);
        assertEquals(Map.of("a", "Fine.", "b", "Good."), texts(table));
        assertEquals(List.of("t.csv/part-2.csv, line 2 | other_columns | t.csv/part-2.csv:2"), rejects(table));
    }

    @Test
    void twoParticipantsWithOneLabelAreNotTakenForOne() throws IOException {
        String rows = "1,Participant,P1,Mine.\na,2,participant,P2,Yours.\n";
        assertEquals(
                List.of("a | shared_label | t, transcript a:0"),
                rejects(table("t.csv", "transcript_id,turn,speaker,participant_id,text\na," + rows)));
    }

    @Test
    void anUndeclaredModeratorIsNotTheParticipantOfItsRows() throws IOException {
        String text = "transcript_id,turn,speaker,participant_id,text\na,1,Moderator,P1,Why?\na,2,Kim,P1,Mine.\n"
                + "b,1,INT,P2,Why?\nb,2,Kim,P2,Yours.\nb,3,KIM,P2,Ours.\nb,4,P2,P2,Theirs.\n";
        assertEquals(List.of("a | second_label | t, transcript a:0"), rejects(table("t.csv", text)));
    }
}
