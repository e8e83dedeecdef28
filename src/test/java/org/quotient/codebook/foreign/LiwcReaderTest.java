package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotient.corpus.InputException;

class LiwcReaderTest {

    private static final String LEGEND = "%\n01\tsupport\n02\tworkload\n07\tpay\n%\n";

    private static List<String> codes(String terms) {
        return Samples.codes(Samples.read("f.dic", LEGEND + terms));
    }

    private static List<String> losses(String terms) {
        return Samples.losses(Samples.read("f.dic", LEGEND + terms)).stream()
                .filter(loss -> !loss.contains("kept: category"))
                .toList();
    }

    @Test
    void theSampleIsReadWithAllItsTraps() {
        Import imported = Samples.sample("support.dic");
        assertEquals(Format.LIWC, imported.format());
        assertEquals(
                List.of(
                        "support (support): supervis*, support*, stretched, cover",
                        "workload (workload): heavy caseload, stretched, catch 22, short, cover, like, don't, b\\*n",
                        "pay-and-status (pay and status): cover, stretched, like, pay\\~band, \\=fair",
                        "empty (empty): "),
                Samples.codes(imported));
        assertEquals(
                List.of(
                        "5 kept: category empty",
                        "11 kept: ambiguous term stretched",
                        "14 kept: ambiguous term cover",
                        "16 skipped: term Supervis*",
                        "17 skipped: term rota 99",
                        "18 skipped: condition kind <of>1/2",
                        "18 skipped: condition kind <of>121/2",
                        "19 skipped: condition like (02 121)1/2",
                        "19 skipped: condition like (02 121)2",
                        "19 kept: ambiguous term like",
                        "22 changed: wildcard don't*",
                        "23 kept as literal: wildcard b*n*",
                        "23 changed: wildcard b*n*",
                        "24 skipped: term alone"),
                Samples.losses(imported));
        assertEquals(new Counts(4, 4, 0, 24, 17, 7), imported.counts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsALineEnd(String end) {
        String text = "\ufeff%\n\n1\tsupport\n%\n\nsupervis*\t1\n\nteam\t1\n".replace("\n", end);
        Import imported = Samples.read("f.dic", text);
        assertEquals(List.of("support (support): supervis*, team"), Samples.codes(imported));
    }

    @ParameterizedTest
    @CsvSource({
        "supervis*\\t\\t\\t01, supervis*",
        "supervis*        \\t01, supervis*",
        "short  1, short",
        "my team 0001, my team",
        "catch 22\\t1, catch 22",
        "catch 22\\t 1\\t, catch 22",
        "\\tled\\t1, led",
    })
    void theTermEndsAtTheFirstTabOrBeforeTheNumbersAtTheEnd(String line, String term) {
        assertEquals(
                "support (support): " + term, codes(line.replace("\\t", "\t")).get(0));
    }

    @Test
    void severalNumbersAreSeveralCategories() {
        assertEquals(
                List.of("support (support): cover", "workload (workload): ", "pay (pay): cover"),
                codes("cover\t1 07\n"));
    }

    @Test
    void aTermListedTwiceIsInAllItsCategories() {
        assertEquals(
                List.of("support (support): cover", "workload (workload): cover", "pay (pay): "),
                codes("cover\t1\ncover\t2\tcover\n").stream().toList());
    }

    @Test
    void codesBetweenTwoConditionsAreNotLost() {
        String line = "like\t(02 07)1/2\t1\t(02 07)2\t7\n";
        assertEquals(List.of("support (support): like", "workload (workload): ", "pay (pay): like"), codes(line));
        assertEquals(
                List.of(
                        "6 skipped: condition like (02 07)1/2",
                        "6 skipped: condition like (02 07)2",
                        "6 kept: ambiguous term like"),
                losses(line));
        assertEquals(codes(line), codes(line.replace('\t', ' ')), "also where spaces stand for the tabs");
    }

    @Test
    void whatNamesNoCategoryOfTheLegendIsReported() {
        assertEquals(
                List.of("6 skipped: term cover 99", "6 skipped: term cover x", "7 skipped: term rota"),
                losses("cover\t1\t99\tx\nrota\n"));
    }

    @Test
    void aLegendMayBeATreeWhoseParentsHaveNoNumbers() {
        Import imported = Samples.read(
                "f.dic", "%\n1\thelp\n\t2\tpeople\n\t\t3\tteam\n\t4\tmoney\nelse \n\t5\trest\n%\nteam\t3\nrest\t5\n");
        assertEquals(
                List.of(
                        "help (help): ",
                        "help > people (people): ",
                        "people > team (team): team",
                        "help > money (money): ",
                        "else (else): ",
                        "else > rest (rest): rest"),
                Samples.codes(imported));
        assertEquals(List.of("5 kept: category money"), Samples.losses(imported));
    }

    @Test
    void aNumberGivenTwiceBelongsToTheFirst() {
        Import imported = Samples.read("f.dic", "%\n1\thelp\n01\tpay\n%\nteam\t1\n");
        assertEquals(List.of("help (help): team", "pay (pay): "), Samples.codes(imported));
        assertEquals(List.of("3 changed: category pay", "3 kept: category pay"), Samples.losses(imported));
    }

    @Test
    void aFileWithoutALegendIsRefused() {
        InputException refusal =
                assertThrows(InputException.class, () -> Samples.read("f.dic", "%\n1\tsupport\nteam\t1\n"));
        assertEquals(
                "Cannot import the file: because a LIWC dictionary has its legend between two lines \"%\", and there are 1"
                        + " of them (f.dic)",
                refusal.getMessage());
    }

    @Test
    void whatStandsBeforeTheLegendIsReported() {
        Import imported = Samples.read("f.dic", "Made by us\n%\n1\tsupport\n%\nteam\t1\n");
        assertEquals(List.of("1 skipped: line Made by us"), Samples.losses(imported));
    }
}
