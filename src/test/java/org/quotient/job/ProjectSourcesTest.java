package org.quotient.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.Problem;
import org.quotient.stage.Bins;
import org.quotient.stage.CutTurns;
import org.quotient.stage.InputFile;
import org.quotient.stage.InputPart;
import org.quotient.stage.SparkForTests;
import org.quotient.table.ReadingTable;

/** The sources of a REFI-QDA project are transcripts. */
class ProjectSourcesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] project(String sources, Map<String, String> files) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        files.forEach((name, text) -> parts.put(name, text.getBytes(UTF_8)));
        // Some programs write the project last.
        parts.put(
                "project.qde",
                ("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><CodeBook><Codes/></CodeBook><Sources>"
                                + sources
                                + "</Sources><Notes><Note name=\"memo\" plainTextPath=\"internal://memo.txt\"/></Notes>"
                                + "</Project>")
                        .getBytes(UTF_8));
        return zip(parts);
    }

    private static String text(String name, String path) {
        return "<TextSource name=\"" + name + "\" plainTextPath=\"" + path + "\">"
                + "<PlainTextSelection name=\"s\" startPosition=\"0\" endPosition=\"1\"/></TextSource>";
    }

    private Inputs inputs(byte[] project, String participants) throws IOException {
        Files.write(folder.resolve("p.qdpx"), project);
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: ambivalent, patterns: [pay]}\n");
        Files.writeString(folder.resolve("people.csv"), participants);
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: p.qdpx\ncodebook: codes.yml\noutput: out\n"
                        + (participants.isEmpty() ? "" : "participants: people.csv\n"));
        Disk disk = new Disk(new Configuration());
        Study study = StudyReader.read(path("study.yml"), disk, problems).orElseThrow();
        List<Problem> none = new ArrayList<>();
        var roster = participants.isEmpty()
                ? java.util.Optional.<Roster>empty()
                : java.util.Optional.of(RosterReader.read("people.csv", participants, none));
        Listing listing = Listing.of(study, roster, disk, problems, warnings);
        return new Inputs(
                study,
                org.quotient.codebook.Codebook.NONE,
                List.of(),
                roster,
                listing.files(),
                listing.tables(),
                listing.bytes(),
                listing.fingerprint(),
                Map.of(),
                warnings);
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toString());
    }

    /** By transcript: its turns, or the reason why there are none and the place. */
    private static Map<String, String> read(Inputs inputs) {
        ReadingTable readings =
                new CorpusReader(SparkForTests.spark(), inputs).read().readings();
        Map<String, String> found = new TreeMap<>();
        for (Row row : readings.rows()
                .selectExpr(
                        "transcript_id",
                        "try_element_at(problems, 1).reason AS reason",
                        "try_element_at(problems, 1).file")
                .filter("reason is not null")
                .collectAsList()) {
            found.put(row.getString(0), row.getString(1) + " " + row.getString(2));
        }
        for (Row row : new CutTurns().apply(readings).rows().orderBy("turn").collectAsList()) {
            found.merge(
                    row.getAs("transcript_id"),
                    row.getAs("role") + " " + row.getAs("start") + " " + row.getAs("text"),
                    (one, other) -> one + "; " + other);
        }
        return found;
    }

    @Test
    void everySourceWithATextIsATranscript() throws IOException {
        String sources = text("Interview 1.docx", "internal://a.txt")
                + "<TextSource name=\"Interview 2\"><PlainTextContent>I: Pay?\nP: Fine.</PlainTextContent></TextSource>"
                + "<PDFSource name=\"Interview 3\" path=\"internal://c.pdf\"><PDFSelection name=\"s\"><Representation"
                + " plainTextPath=\"internal://no.txt\"/></PDFSelection><Representation name=\"r\""
                + " plainTextPath=\"internal://c.txt\"/></PDFSource>"
                + "<AudioSource name=\"Interview 4.mp3\" path=\"relative:///d.mp3\"><Transcript"
                + " plainTextPath=\"d.txt\"><SyncPoint/></Transcript></AudioSource>"
                + "<TextSource name=\"Interview 5\" plainTextPath=\"internal://e.txt\""
                + " richTextPath=\"internal://e.docx\"/>"
                + "<PictureSource name=\"photo\"><TextDescription plainTextPath=\"internal://a.txt\"/></PictureSource>"
                + "<VideoSource name=\"silent\" path=\"internal://v.mp4\"/>";
        Map<String, String> files = new TreeMap<>();
        files.put("Sources/A.TXT", "\ufeffI: \ud83d\ude00?\r\nP: Good.");
        files.put("Sources/c.txt", "I: Well?\nP: Better.");
        files.put("Sources/d.txt", "I: Well?\nP: Best.");
        files.put("Sources/e.txt", "\n");
        Map<String, byte[]> word = Map.of(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>I: Rich?</w:t></w:r></w:p><w:p><w:r>"
                                + "<w:t>P: Yes.</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(UTF_8));
        files.put("Sources/.root", "");
        byte[] project = project(sources, files);
        assertEquals(
                Map.of(
                        "Interview 1", "interviewer 3 \ud83d\ude00?; participant 9 Good.",
                        "Interview 2", "interviewer 3 Pay?; participant 11 Fine.",
                        "Interview 3", "interviewer 3 Well?; participant 12 Better.",
                        "Interview 4", "interviewer 3 Well?; participant 12 Best.",
                        "Interview 5", "empty p.qdpx, source 5"),
                read(inputs(project, "")));
        assertEquals(List.of("2 pictures and recordings of projects have no text and were passed over"), warnings);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("sources/e.txt", "\n".getBytes(UTF_8));
        parts.put("sources/e.docx", zip(word));
        parts.put(
                "Project.qde",
                ("<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources><TextSource name=\"E\""
                                + " plainTextPath=\"internal://e.txt\" richTextPath=\"internal://e.docx\"/></Sources>"
                                + "</Project>")
                        .getBytes(UTF_8));
        assertEquals(Map.of("E", "interviewer 3 Rich?; participant 13 Yes."), read(inputs(zip(parts), "")));
    }

    @Test
    void theParticipantsFileNamesSourcesAsItNamesFiles() throws IOException {
        byte[] project = project(
                text("Mr. 1", "internal://a.txt") + text("two", "internal://a.txt") + text("three", "internal://a.txt"),
                Map.of("sources/a.txt", "Kim: Pay is fine."));
        Inputs inputs = inputs(project, "participant_id,transcript,speaker\nP1,Mr. 1,Kim\nP2,two.docx,Kim\n");
        assertEquals(
                Map.of("Mr. 1", "[P1]", "two", "[P2]", "three", "[]"),
                inputs.files().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                InputFile::id,
                                file -> file.cast().members().stream()
                                        .map(member -> member.participantId())
                                        .toList()
                                        .toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relative:///a.txt",
                "absolute:///home/a.txt",
                "internal://../a.txt",
                "internal://x/../../a.txt",
                "internal:///etc/passwd",
                "..\\a.txt",
                "C:\\a.txt",
                "file:///etc/passwd"
            })
    void noPathLeavesTheArchive(String path) throws IOException {
        byte[] project = project(
                text("one", path) + text("two", "internal://a.txt"),
                Map.of("sources/a.txt", "P: Fine.", "a.txt", "P: Secret."));
        assertEquals(
                Map.of("one", "outside_project p.qdpx, source 1", "two", "participant 3 Fine."),
                read(inputs(project, "")));
    }

    @Test
    void aSourceWithoutItsFileIsAReject() throws IOException {
        byte[] project = project(text("one", "internal://b.txt"), Map.of("sources/a.txt", "P: Fine."));
        assertEquals(Map.of("one", "missing_source p.qdpx"), read(inputs(project, "")));
    }

    @Test
    void sourcesOfOneNameAreAProblem() throws IOException {
        byte[] project = project(
                text("one.docx", "internal://a.txt") + text("one.pdf", "internal://a.txt"),
                Map.of("sources/a.txt", "P: Fine."));
        inputs(project, "");
        assertEquals(
                List.of("Cannot tell p.qdpx, source 1 and p.qdpx, source 2 apart: because both would be transcript one"
                        + " (study.yml:1:14)"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void brokenAndForeignArchivesAreRejects() throws IOException {
        byte[] whole = project(text("one", "internal://a.txt"), Map.of("sources/a.txt", "P: Fine."));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals(Map.of("p", "broken_document p.qdpx"), read(inputs(cut, "")));
        assertEquals(Map.of("p", "broken_document p.qdpx"), read(inputs("no zip".getBytes(UTF_8), "")));
        assertEquals(Map.of("p", "no_project p.qdpx"), read(inputs(zip(Map.of("a", new byte[1])), "")));
        assertEquals(
                Map.of("p", "unknown_project p.qdpx"),
                read(inputs(zip(Map.of("a.qde", "<Project/>".getBytes(UTF_8))), "")));
        assertEquals(
                Map.of("p", "unsafe_xml p.qdpx"),
                read(inputs(
                        zip(Map.of(
                                "a.qde",
                                ("<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project"
                                                + " xmlns=\"urn:QDA-XML:project:1.0\">&x;</Project>")
                                        .getBytes(UTF_8))),
                        "")));
    }

    @Test
    void anEncryptedSourceIsARejectAndABombTooLarge() throws IOException {
        byte[] project = project(text("one", "internal://a.txt"), Map.of("sources/a.txt", "P: Fine."));
        byte[] locked = project.clone();
        int entry = find(locked, new byte[] {'P', 'K', 1, 2});
        locked[entry + 8] |= 1;
        assertEquals(Map.of("one", "encrypted p.qdpx"), read(inputs(locked, "")));
        byte[] bomb = project(text("one", "internal://a.txt"), Map.of("sources/a.txt", " ".repeat(8 << 20)));
        assertEquals(Map.of("one", "too_large p.qdpx"), read(inputs(bomb, "")));
        int size = find(bomb, new byte[] {'P', 'K', 1, 2}) + 24;
        bomb[size + 1] = 1;
        bomb[size + 2] = 0;
        bomb[size + 3] = 0;
        assertTrue(read(inputs(bomb, "")).get("one").startsWith("unreadable"), "a size that lies");
    }

    private static int find(byte[] bytes, byte[] mark) {
        for (int i = 0; i < bytes.length - mark.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such bytes");
    }

    private static String inline(int number) {
        return "<TextSource name=\"s" + number + "\"><PlainTextContent>Text " + number
                + "</PlainTextContent></TextSource>";
    }

    private static String inline(int from, int to) {
        return IntStream.range(from, to).mapToObj(ProjectSourcesTest::inline).collect(Collectors.joining());
    }

    @Test
    void textsOfOneProjectFileAreReadInOneTaskAndAtOnce() throws IOException {
        Inputs inputs = inputs(project(inline(0, 100), Map.of()), "");
        List<InputFile> files = new ArrayList<>(inputs.files());
        IntStream.range(0, 9).forEach(i -> files.add(new InputFile("f" + i, "f" + i, "f" + i, 1 << 20, null)));
        List<List<InputFile>> bins = Bins.pack(files, 6);
        assertEquals(6, bins.size());
        assertEquals(
                1,
                bins.stream()
                        .filter(bin -> bin.stream().anyMatch(file -> file.part() instanceof InputPart.Inline))
                        .count());
        PartBytes bytes = new PartBytes(new SerializableConfiguration(new Configuration()));
        assertEquals("Text 0", new String(bytes.read(inputs.files().get(0)), UTF_8));
        Files.delete(folder.resolve("p.qdpx"));
        for (InputFile file : inputs.files()) {
            assertEquals("Text " + file.id().substring(1), new String(bytes.read(file), UTF_8), "from memory");
        }
    }

    @Test
    void aProjectOfTooManySourcesIsAReject() throws IOException {
        assertEquals(
                "[too_large p.qdpx]",
                read(inputs(project(inline(0, 10_001), Map.of()), "")).values().toString());
    }
}
