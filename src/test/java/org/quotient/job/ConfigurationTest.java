package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotient.corpus.Participant;
import org.quotient.corpus.Problem;
import org.quotient.crosstab.Grouping;
import org.quotient.transcript.Cast;
import picocli.CommandLine.TypeConversionException;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private static Roster roster(String text, List<Problem> problems) {
        return RosterReader.read("people.csv", text, problems);
    }

    @Test
    void aRosterMayNameAPersonTwiceAndATranscriptTwice() {
        List<Problem> problems = new ArrayList<>();
        Roster roster = roster(
                "\ufeffParticipant ID;Transcript;Speaker;Years in role\nP1;a.txt;;2\u00a0\nP1;b.txt;;2\nP2;b.txt;Kim;\n"
                        .replace("\ufeff", ""),
                problems);
        assertTrue(problems.isEmpty(), problems.toString());
        assertEquals(
                List.of(new Participant("P1", Map.of("years_in_role", "2")), new Participant("P2", Map.of())),
                roster.participants());
        assertEquals(List.of("years_in_role"), roster.attributes());
        assertEquals(
                List.of(new Cast.Member("P1", ""), new Cast.Member("P2", "Kim")),
                roster.members().get("b.txt"));
    }

    @Test
    void aRosterSaysAllThatIsWrongWithIt() {
        List<Problem> problems = new ArrayList<>();
        roster("name,setting,setting\nx,y\n\"a\nb\",c,d", problems);
        assertEquals(
                List.of(
                        "Cannot use the participants file: because its first line has no column participant_id"
                                + " (people.csv:1)",
                        "Cannot use the participants file: because two columns have the same name (people.csv:1)",
                        "Cannot use the participants file: because the row has 2 values for 3 columns (people.csv:2)",
                        "Cannot use the participants file: because the row has no participant_id (people.csv:4)"),
                problems.stream().map(Problem::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"Years in role,years_in_role", "yearsInRole,years_in_role", " Region ,region", "NHS-Trust,nhs_trust"})
    void attributeNamesAreBroughtToOneForm(String written, String expected) {
        assertEquals(expected, AttributeName.of(written));
    }

    @Test
    void aStudyFileIsReadWithItsDefaults() throws Exception {
        Files.writeString(
                folder.resolve("study.yml"),
                "transcripts: [a/, b.csv]\ncodebook: codes.yml\noutput: ../out\ncrosstab: [Setting, setting x Region]\n");
        List<Problem> problems = new ArrayList<>();
        Study study = StudyReader.read(
                        new org.apache.hadoop.fs.Path(
                                folder.resolve("study.yml").toString()),
                        new Disk(new Configuration()),
                        problems)
                .orElseThrow();
        assertTrue(problems.isEmpty(), problems.toString());
        assertEquals(
                List.of(
                        new Grouping(List.of()),
                        new Grouping(List.of("setting")),
                        new Grouping(List.of("setting", "region"))),
                study.groupings().stream().map(Study.PlacedGrouping::grouping).toList());
        assertEquals(List.of("Interviewer", "INT", "I"), study.conventions().interviewers());
        assertEquals(
                folder.getParent().resolve("out").toUri().getPath(),
                study.output().toUri().getPath());
    }

    @Test
    void theLimitOfRejectsIsANumberOrAShare() {
        RejectLimit.Converter converter = new RejectLimit.Converter();
        assertTrue(converter.convert("10%").allows(3, 30));
        assertTrue(!converter.convert("10%").allows(4, 30));
        assertTrue(!converter.convert("0").allows(1, 1000));
        assertThrows(TypeConversionException.class, () -> converter.convert("ten"));
        assertThrows(TypeConversionException.class, () -> converter.convert("101%"));
    }

    @Test
    void theModuleOptionsAreSparksOwn() throws Exception {
        Set<String> ours = new TreeSet<>(Files.readAllLines(Path.of("jobs/conf/jvm.options")));
        assertEquals(new TreeSet<>(List.of(JavaModuleOptions.defaultModuleOptionArray())), ours);
    }

    @Test
    void aFileSystemWithoutASafePrimitiveIsRefused() {
        StopException e = assertThrows(
                StopException.class,
                () -> Output.at(new org.apache.hadoop.fs.Path("ftp://host/out"), new Configuration()));
        assertTrue(e.getMessage().startsWith("Cannot publish to ftp: because this version knows no atomic way"));
        assertEquals(ExitCode.CONFIGURATION, e.code());
    }
}
