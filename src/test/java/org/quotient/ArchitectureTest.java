package org.quotient;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house: which room may know what. */
class ArchitectureTest {

    private static final String ROOT = "org.quotient.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.quotient");

    /** Each room with the rooms that it may import. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("corpus", List.of()),
            Map.entry("transcript", List.of("corpus")),
            Map.entry("codebook", List.of("corpus")),
            Map.entry("codebook.foreign", List.of("codebook", "corpus")),
            Map.entry("annotate", List.of("corpus")),
            Map.entry("annotate.corenlp", List.of("annotate", "corpus")),
            Map.entry("tag.match", List.of("corpus", "codebook")),
            Map.entry("tag.valence", List.of("corpus", "codebook", "tag.match")),
            Map.entry("tag", List.of("corpus", "codebook", "tag.match", "tag.valence")),
            Map.entry("crosstab", List.of("corpus", "codebook")),
            Map.entry("change", List.of()),
            Map.entry("table", List.of("corpus", "codebook", "tag", "tag.valence", "crosstab", "change")),
            Map.entry(
                    "stage",
                    List.of(
                            "corpus",
                            "transcript",
                            "codebook",
                            "annotate",
                            "tag",
                            "tag.valence",
                            "crosstab",
                            "change",
                            "table")),
            Map.entry("release", List.of("table", "crosstab", "change", "tag", "codebook", "corpus")));

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyWhatItMay(String room) {
        String[] allowed = Stream.concat(Stream.of(room), ROOMS.get(room).stream())
                .map(name -> ROOT + name)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.quotient..").and(resideOutsideOfPackages(allowed)))
                .check(HOUSE);
    }

    @Test
    void everyRoomIsKnownToThisTest() {
        Set<String> known = Stream.concat(rooms(), Stream.of("job"))
                .map(name -> ROOT + name)
                .collect(java.util.stream.Collectors.toSet());
        List<String> strangers = HOUSE.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .filter(name -> !known.contains(name))
                .toList();
        assertTrue(strangers.isEmpty(), "rooms without a law: " + strangers);
    }

    @Test
    void theCorpusKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "corpus")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + "corpus")
                .check(HOUSE);
    }

    @Test
    void onlyTablesStagesAndTheJobKnowSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "table", ROOT + "stage", ROOT + "job")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(HOUSE);
    }

    @Test
    void onlyOneRoomKnowsCoreNlp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "annotate.corenlp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("edu.stanford..")
                .check(HOUSE);
    }

    @Test
    void onlyTheJobKnowsFilesClockRandomnessAndEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "job")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.time..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.io.File.class,
                        java.io.FileInputStream.class,
                        java.io.FileOutputStream.class,
                        java.util.Random.class,
                        java.util.concurrent.ThreadLocalRandom.class,
                        java.util.UUID.class,
                        java.util.Scanner.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(HOUSE);
    }

    @Test
    void stagesHoldNoActions() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "stage")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "a Spark action or a cache",
                        call -> call.getTargetOwner().getFullName().startsWith("org.apache.spark.sql.Dataset")
                                && Set.of(
                                                "count",
                                                "collect",
                                                "collectAsList",
                                                "show",
                                                "write",
                                                "cache",
                                                "persist",
                                                "first",
                                                "head",
                                                "take",
                                                "takeAsList",
                                                "foreach",
                                                "toLocalIterator",
                                                "checkpoint",
                                                "localCheckpoint",
                                                "reduce",
                                                "isEmpty")
                                        .contains(call.getName())))
                .check(HOUSE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.quotient.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noRoomIsALumberRoom() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..service..", "..manager..")
                .check(HOUSE);
    }

    @Test
    void everyRoomHasAPackageInfo() {
        for (String room : rooms().toList()) {
            JavaPackage place = HOUSE.getPackage(ROOT + room);
            java.nio.file.Path info =
                    java.nio.file.Path.of("src/main/java", place.getName().replace('.', '/'), "package-info.java");
            assertTrue(java.nio.file.Files.exists(info), "no package-info in " + room);
        }
    }
}
