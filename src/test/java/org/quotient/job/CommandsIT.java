package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say and how they end, through the launcher. */
class CommandsIT {

    @TempDir
    private Path folder;

    @Test
    void helpShowsAnExample() throws Exception {
        Shell.Outcome help = Shell.quotient("--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("Example: jobs/quotient run data-samples/study.yml"));
        assertEquals(2, Shell.quotient("rum").code());
        assertEquals(
                2, Shell.quotient("run", "study.yml", "--max-rejects", "many").code());
    }

    @Test
    void everyProblemOfTheConfigurationIsSaidAtOnce() throws Exception {
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: interviews\nparticipants: people.csv\ncodebook: codes.yml\noutput: out\n"
                        + "crosstab: [ward]\nseting: x\n");
        Files.writeString(folder.resolve("people.csv"), "participant_id,Setting\nP1,A\nP1,B,C\nP1,B\n");
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: good, patterns: [pay]}\n");
        Shell.Outcome run = Shell.quotient("run", folder.resolve("study.yml").toString());
        assertEquals(2, run.code());
        assertEquals(
                List.of(
                        "Cannot use this: because unknown key \"seting\"; known are codebook, columns, crosstab, cues,"
                                + " disclosure, interviewers, numbered_lines, output, participants, study, transcripts,"
                                + " uncued, unexplained, unlabelled (study.yml:6:1)",
                        "Cannot use this: because expected one of resource, hazard, ambivalent (codes.yml:2:23)",
                        "Cannot use the participants file: because the row has 3 values for 2 columns (people.csv:3)",
                        "Cannot use the participants file: because its attributes differ from those in an earlier row of"
                                + " the same participant (people.csv:4)",
                        "Cannot find the transcripts interviews: because there is no such file or folder (study.yml:1:14)",
                        "Cannot cross-tabulate by ward: because the participants have only setting (study.yml:5:12)"),
                run.err().lines().toList());
        assertFalse(Files.exists(folder.resolve("out")), "nothing is touched");
    }

    @Test
    void whatCannotBeReadIsKeptAndBeyondTheLimitNothingIsPublished() throws Exception {
        Path interviews = Files.createDirectory(folder.resolve("interviews"));
        Files.writeString(interviews.resolve("a.txt"), "INT: Pay?\nP: There is no pay and secretword.\n");
        Files.writeString(interviews.resolve("b.txt"), "Kim: secretword\nJo: x\nKim: y\nJo: z\n");
        Files.write(interviews.resolve("c.docx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Files.writeString(interviews.resolve(".hidden"), "x");
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: hazard, patterns: [pay]}\n");
        Files.writeString(folder.resolve("study.yml"), "transcripts: interviews\ncodebook: codes.yml\noutput: out\n");
        String study = folder.resolve("study.yml").toString();

        Shell.Outcome stopped = Shell.quotient("run", study);
        assertEquals(3, stopped.code());
        assertTrue(
                stopped.err()
                        .contains("Cannot publish: because 2 of 3 transcripts were rejected and --max-rejects"
                                + " allows 10%"),
                stopped.err());
        assertTrue(stopped.err().contains("(b.txt:1)") && stopped.err().contains("(c.docx)"), stopped.err());
        assertTrue(stopped.err().contains("Warning: 1 hidden files"), stopped.err());
        assertFalse(stopped.err().contains("secretword"), "no text of a transcript in a message");
        assertFalse(Files.exists(folder.resolve("out/CURRENT.json")));
        assertFalse(Files.exists(folder.resolve("out/releases")));

        Shell.Outcome allowed = Shell.quotient("run", study, "--max-rejects", "2");
        assertEquals(0, allowed.code(), allowed.err());
        try (Duck duck = new Duck(folder.resolve("out/current"))) {
            assertEquals(
                    List.of("b.txt|unexplained_label|1", "b.txt|unexplained_label|2", "c.docx|broken_document|0"),
                    duck.rows("SELECT source, reason, line FROM rejects"));
            assertEquals(
                    List.of("a|pay|facilitator|no"),
                    duck.rows("SELECT participant_id, code, valence, cue FROM mentions"));
            assertEquals(List.of("all"), duck.rows("SELECT DISTINCT \"by\" FROM crosstab"));
        }
    }

    @Test
    void attributesMayStandInTheTableOfTranscripts() throws Exception {
        Files.writeString(
                folder.resolve("comments.jsonl"),
                "{\"transcript_id\":\"c1\",\"text\":\"No pay, really.\",\"Ward\":\"A\"}\n"
                        + "{\"transcript_id\":\"c2\",\"text\":\"The pay is low.\",\"Ward\":null}\n"
                        + "{\"transcript_id\":\"c3\",\"text\":\"Nothing.\",\"Ward\":\"A\"}\n");
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: hazard, patterns: [pay]}\n");
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: comments.jsonl\ncodebook: codes.yml\noutput: out\ncrosstab: [ward]\n");
        Shell.Outcome run = Shell.quotient("run", folder.resolve("study.yml").toString());
        assertEquals(0, run.code(), run.err());
        try (Duck duck = new Duck(folder.resolve("out/current"))) {
            assertEquals(
                    List.of("(all)|2|3", "(not stated)|1|1", "A|1|2"),
                    duck.rows("SELECT ward, participants, participants_base FROM crosstab WHERE \"by\" = 'ward' AND"
                            + " valence = 'any' ORDER BY ward"));
        }
    }

    @Test
    void aRunFindsTheOutputHeldThenPublishesAndKeepsWhatItIsToldTo() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "INT: Pay?\nP: There is no pay.\n");
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: resource, patterns: [pay]}\n");
        Path study = Files.writeString(
                folder.resolve("study.yml"), "transcripts: a.txt\ncodebook: codes.yml\noutput: out\n");
        Path lock = Files.createDirectory(folder.resolve("out")).resolve("lock");
        Files.writeString(
                lock,
                "{\"run\": \"7f\", \"host\": \"node\", \"started\": \"2026-01-01T00:00:00Z\", \"heartbeat\": \"\"}");
        Shell.Outcome held = Shell.quotient("run", study.toString(), "--wait", "1s");
        assertEquals(5, held.code(), held.err());
        assertEquals(
                "Cannot run: because run 7f on node has held the output since 2026-01-01T00:00:00Z; --wait 30m waits"
                        + " for it",
                held.err().strip());
        Files.delete(lock);
        assertEquals(0, Shell.quotient("run", study.toString()).code());
        Files.writeString(folder.resolve("a.txt"), "INT: Pay?\nP: The pay is fine.\n");
        Shell.Outcome run = Shell.quotient("run", study.toString(), "--keep", "1");
        assertEquals(0, run.code(), run.err());
        try (var left = Files.list(folder.resolve("out/releases"))) {
            assertEquals(
                    List.of("000002"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
        try (var left = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("CHECKED.json", "CURRENT.json", "current", "releases", "store"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        Shell.Outcome again = Shell.quotient("run", study.toString());
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().startsWith("Nothing new since release 000002: "), again.out());
    }

    @Test
    void checkRunsTheExamplesAndWritesNothing() throws Exception {
        Path study = Shell.sampleStudy(folder);
        Shell.Outcome sound = Shell.quotient("check", study.toString());
        assertEquals(0, sound.code(), sound.err());
        assertTrue(sound.out().contains("58 codes, 160 examples, 0 fail"), sound.out());
        assertTrue(sound.out().contains("38 listed, 38 read, 0 rejected"), sound.out());
        assertTrue(sound.out().contains("participant: 506 turns, 27,999 words"), sound.out());
        assertTrue(
                sound.out().contains("left out: 867 words of labels, 208 of noise, 6 in no turn; all words: 34,455"),
                sound.out());
        assertTrue(sound.out().contains("    P03: participant P03; 14 turns, 684 words\n"), sound.out());
        assertFalse(sound.out().contains("Warning"), sound.out());
        assertFalse(Files.exists(folder.resolve("target")));

        Files.writeString(folder.resolve("data-samples/codebook.yml"), """
                codes:
                  - code: supervision
                    kind: resource
                    patterns: [supervision]
                    examples:
                      - {text: "There was no supervision.", valence: facilitator}
                """);
        Shell.Outcome failing = Shell.quotient("check", study.toString());
        assertEquals(2, failing.code());
        assertEquals(
                "Cannot accept the example of supervision: because it expects facilitator, and the pattern"
                        + " \"supervision\" gives barrier by the rule absence.resource for \"no\""
                        + " (codebook.yml:6:9)",
                failing.err().strip());
    }

    @Test
    void checkSaysWhatATranscriberMayMend() throws Exception {
        Path interviews = Files.createDirectory(folder.resolve("interviews"));
        String said = "We had a rota and it was fine most of the time, said the team. ".repeat(8);
        Files.writeString(
                interviews.resolve("a.txt"), "ID: P2\n\nINT: So?\nP: " + said + "\nWrite to x@example.org.\n");
        Files.writeString(
                interviews.resolve("b.txt"), "INT: So?\nP: " + said.replace(" ", "  ") + "\nWrite to x@example.org.\n");
        Files.writeString(interviews.resolve("c.txt"), "INT: Is it?\nP: Yes [laughs].\n");
        Files.writeString(
                folder.resolve("people.csv"), "participant_id,transcript,ward\nP1,a,North\nP2,b,north \nP3,d,South\n");
        Files.writeString(folder.resolve("codes.yml"), "codes:\n  - {code: pay, kind: hazard, patterns: [pay]}\n");
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: interviews\nparticipants: people.csv\ncodebook: codes.yml\noutput: out\n");
        String study = folder.resolve("study.yml").toString();
        Shell.Outcome check = Shell.quotient("check", study);
        assertEquals(3, check.code(), check.err());
        assertEquals(
                """
                a.txt: text, UTF-8; 2 turns; 128 words = 124 said + 4 left out (2 labels, 2 in no turn)
                    INT: interviewer; 1 turns, 1 words
                    P: participant P1; 1 turns, 123 words
                    Warning: one speaker holds 99 % of the words (a.txt)
                    Warning: there is what looks like an e-mail address (a.txt, turn:2)
                    Warning: its first lines name another participant of the participants file than the one it is read as (a.txt)
                """,
                check.out().substring(check.out().indexOf("a.txt"), check.out().indexOf("b.txt")));
        assertTrue(check.out().contains("c.txt: rejected\n"), check.out());
        assertEquals(
                List.of(
                        "Warning: 1 transcripts of the participants file were not found; nobody counts without one",
                        "Cannot read the transcript: because no row of the participants table names it (c.txt)",
                        "Warning: the value of ward has spaces too many, which are left out (people.csv:3)",
                        "Warning: the values \"North\" and \"north\" of ward differ only by case or spaces, and are counted"
                                + " apart (people.csv:3)",
                        "Warning: the participant here has no transcript: d was not found (people.csv:4)",
                        "Warning: the transcript says the same as a.txt; its mentions count twice (b.txt)"),
                check.err().lines().toList());

        Shell.Outcome json = Shell.quotient("check", "--json", "--files", "warned", study);
        JsonNode root = new ObjectMapper().readTree(json.out());
        assertEquals(3, root.get("files").size());
        assertEquals(1, root.get("transcripts").get("rejected").asInt());
        assertEquals("value_spaces", root.get("warnings").get(0).get("reason").asText());
        JsonNode words = root.get("files").get(0).get("words");
        assertEquals(
                words.get("all").asInt(),
                words.get("said").asInt()
                        + words.get("labels").asInt()
                        + words.get("noise").asInt()
                        + words.get("in_no_turn").asInt());
    }

    @Test
    void formatsShowHowOneFileWouldBeRead() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "Kim: How is it?\nJo: Fine [laughs].\nKim: Right.\nJo: Yes.\n");
        Shell.Outcome sample = Shell.quotient("formats", "--sample", file.toString());
        assertEquals(0, sample.code(), sample.err());
        assertEquals("""
                a.txt: text, UTF-8; 4 turns; 11 words = 6 said + 5 left out (4 labels, 1 noise)
                    read as text (.txt, .md): by its ending, or by labels or times in it
                    Kim: participant (not declared); 2 turns, 4 words
                    Jo: participant (not declared); 2 turns, 2 words
                    events: 1 non speech
                    first turns:
                       1  Kim (participant): 3 words at 5-15
                       2  Jo (participant): 1 words at 20-34
                       3  Kim (participant): 1 words at 40-46
                       4  Jo (participant): 1 words at 51-55
                """, sample.out());
        Path study = Shell.sampleStudy(folder);
        String known = study.resolveSibling("interviews/interview-03.txt").toString();
        Shell.Outcome json = Shell.quotient("formats", "--sample", known, "--study", study.toString(), "--json");
        JsonNode file3 = new ObjectMapper().readTree(json.out()).get("file");
        assertEquals("P03", file3.get("speakers").get(1).get("participant_id").asText());
        assertTrue(Shell.quotient("formats").out().contains("webvtt         WebVTT"));
    }

    @Test
    void explainTellsTheWholeStoryOfASentence() throws Exception {
        Path study = Shell.sampleStudy(folder);
        Shell.Outcome explained = Shell.quotient("explain", study.toString(), "There was no supervision at all.");
        assertEquals(0, explained.code(), explained.err());
        assertTrue(
                explained
                        .out()
                        .contains("Mention of supervision: \"supervision\" by the pattern \"supervision\": barrier"
                                + " (basis cue, cue \"no\", rule absence.resource, negated)"),
                explained.out());
        Shell.Outcome json = Shell.quotient("explain", "--json", study.toString(), "I wish we had supervision.");
        JsonNode found =
                new ObjectMapper().readTree(json.out()).get(0).get("mentions").get(0);
        assertEquals("barrier", found.get("valence").asText());
        assertEquals("wish.resource", found.get("rule").asText());
        assertEquals("[\"hypothetical\"]", found.get("flags").toString());
        Shell.Outcome patterns = Shell.quotient("explain", study.toString());
        assertTrue(
                patterns.out().contains("supervision: (one-to-one|1:1) with ~3 (manager|lead)\n    (lemma 1:1 |"),
                patterns.out()
                        .lines()
                        .filter(line -> line.startsWith("supervision"))
                        .toList()
                        .toString());
    }

    @Test
    void aDictionaryBecomesACodebookAndSaysWhatItLost() throws Exception {
        Path dictionary = folder.resolve("f.cat");
        Files.writeString(dictionary, "CAF\u00c9\r\n\tSUPERVIS* (1)\r\n\t@R [#A NEAR #B] (1)\r\n");
        Shell.Outcome printed = Shell.quotient("import-codebook", dictionary.toString());
        assertEquals(0, printed.code(), printed.err());
        assertTrue(printed.out().startsWith("# Imported from "), printed.out());
        assertTrue(printed.out().contains("    label: CAF\u00c9\n"), printed.out());
        assertTrue(printed.err().contains("Read as: WordStat dictionary in UTF-8\n"), printed.err());
        assertTrue(printed.err().contains("Skipped: rule \"@R [#A NEAR #B] (1)\", because"), printed.err());
        assertTrue(printed.err().endsWith("Terms: 2 read, 1 written, 1 only in this report\n"), printed.err());

        String output = folder.resolve("codes.yml").toString();
        String losses = folder.resolve("losses.csv").toString();
        String[] command = {"import-codebook", dictionary.toString(), "--output", output, "--losses", losses};
        Shell.Outcome written = Shell.quotient(command);
        assertEquals(0, written.code(), written.err());
        assertEquals("Codebook: " + output, written.out().strip());
        assertEquals(printed.out(), Files.readString(Path.of(output)));
        assertEquals(4, Files.readAllLines(Path.of(losses)).size());
        Shell.Outcome again = Shell.quotient(command);
        assertEquals(2, again.code());
        assertEquals(
                "Cannot write " + output + ": because it exists; --overwrite replaces it",
                again.err().strip());
    }

    @Test
    void whatIsNoDictionaryIsASentence() throws Exception {
        Path noise = Files.write(folder.resolve("noise"), new byte[] {0, 1, 2, (byte) 0xff, '<', '%'});
        Shell.Outcome refused = Shell.quotient("import-codebook", noise.toString());
        assertEquals(2, refused.code());
        assertEquals(
                "Cannot import the file: because it is no text in UTF-8 or windows-1252; name its encoding with --encoding"
                        + " (noise)",
                refused.err().strip());
        assertEquals(
                2,
                Shell.quotient("import-codebook", folder.resolve("none").toString())
                        .code());
        assertEquals(
                2,
                Shell.quotient("import-codebook", noise.toString(), "--encoding", "none-such")
                        .code());
    }

    @Test
    void aFolderWithoutAReleaseHasNoStatus() throws Exception {
        Shell.Outcome status = Shell.quotient("status", folder.toString());
        assertEquals(2, status.code());
        assertEquals(
                "Cannot tell the status of " + folder + ": because it has no CURRENT.json",
                status.err().strip());
    }
}
