package org.quotient.codebook.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Place;

class ImporterTest {

    private static final int ROUNDS = 1500;

    @Test
    void whatConcernsEveryEntryIsSaidOnceAndFirst() {
        assertEquals(
                List.of(
                        "Changed: all codes, because no format says what helps and what hinders: every code is ambivalent"
                                + " until an analyst writes resource or hazard (f)",
                        "Changed: all terms, because a term is a written form, and a word of a pattern is matched by its"
                                + " lemma: \"supervisor\" also finds \"supervisors\" (f)"),
                Samples.read("f", "a: [x]").losses().stream()
                        .map(Loss::toString)
                        .toList());
    }

    @Test
    void theSameTermTwiceInACategoryIsOnePatternAndInTwoCategoriesTwo() {
        Import imported = Samples.read("f", "a: [Pay rise, pay  rise]\nb: [PAY RISE]\n");
        assertEquals(List.of("a (a): Pay rise", "b (b): PAY RISE"), Samples.codes(imported));
        assertEquals(
                List.of(
                        "Skipped: term \"pay rise\", because the category has it in line 1 already (f:1)",
                        "Kept: ambiguous term \"Pay rise\", because it stands in several codes and counts for each: a, b"
                                + " (f:2)"),
                imported.losses().subList(2, 4).stream().map(Loss::toString).toList());
        assertEquals(new Counts(2, 2, 0, 3, 2, 1), imported.counts());
    }

    @Test
    void aCategoryWhoseTermsAreAllSkippedWaitsForPatterns() {
        Import imported = Samples.read("f", "a: ['*', \"'*\"]\n");
        assertEquals(
                List.of("1 skipped: term *", "1 skipped: term '*", "1 kept: category a"), Samples.losses(imported));
    }

    @Test
    void countsThatDoNotAddUpAreAFault() {
        assertThrows(IllegalStateException.class, () -> new Counts(2, 1, 0, 0, 0, 0));
        assertThrows(IllegalStateException.class, () -> new Counts(1, 1, 0, 5, 3, 1));
    }

    @Test
    void whatIsBeyondAllMeasureIsRefused() {
        Map<String, String> refusals = Map.of(
                "%\n1\ta\n%\n" + "x\t1\n".repeat(300_000),
                "it holds more than 300000 categories, terms and other entries (f:300003)",
                "+a\n".repeat(10_001),
                "it has more than 10000 categories (f:10001)",
                "+" + "a".repeat(1001),
                "a category's name is longer than 1000 characters (f:1)",
                "\n#x".repeat(1_000_001),
                "it has more than 1000000 lines (f:1000002)");
        refusals.forEach((text, because) -> {
            InputException refusal = assertThrows(InputException.class, () -> Samples.read("f", text));
            assertEquals("Cannot import the file: because " + because, refusal.getMessage());
        });
    }

    @Test
    void theReportKeepsTheBeginningOfAnEndlessOriginal() {
        Loss loss = new Loss(Place.of("f"), Construct.LINE, "x".repeat(5000), Action.SKIPPED, "of a test");
        assertEquals("x".repeat(500) + "…", loss.original());
    }

    @Test
    void randomDictionariesComeInAsANaiveCountExpects() {
        for (long seed = 1; seed <= 300; seed++) {
            Map<String, List<String>> written = dictionary(new Random(seed));
            Map<String, Set<String>> expected = new TreeMap<>();
            written.forEach((name, terms) -> expected.put(name, new LinkedHashSet<>(terms)));
            int terms = written.values().stream().mapToInt(List::size).sum();
            int distinct = expected.values().stream().mapToInt(Set::size).sum();
            for (String text : List.of(liwc(written), quanteda(written), wordStat(written), lexicoder(written))) {
                Import imported = Samples.read("f", text);
                Map<String, Set<String>> actual = new TreeMap<>();
                imported.codes().forEach(code -> actual.put(code.label(), new LinkedHashSet<>(code.patterns())));
                String message = imported.format() + ": reproduce with seed " + seed;
                assertEquals(expected, actual, message);
                assertEquals(
                        new Counts(written.size(), written.size(), 0, terms, distinct, terms - distinct),
                        imported.counts(),
                        message);
            }
        }
    }

    private static Map<String, List<String>> dictionary(Random random) {
        Map<String, List<String>> dictionary = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            List<String> terms = random.ints(1 + random.nextInt(6), 0, 20)
                    .mapToObj(number ->
                            "w" + (char) ('a' + number) + (number % 3 == 0 ? "*" : number % 3 == 1 ? " on" : ""))
                    .toList();
            dictionary.put("category " + (char) ('a' + i), terms);
        }
        return dictionary;
    }

    private static String liwc(Map<String, List<String>> dictionary) {
        List<String> names = List.copyOf(dictionary.keySet());
        StringBuilder text = new StringBuilder("%\n");
        names.forEach(name ->
                text.append(names.indexOf(name)).append('\t').append(name).append('\n'));
        text.append("%\n");
        dictionary.forEach(
                (name, terms) -> terms.forEach(term -> text.append(term + "\t0" + names.indexOf(name) + "\n")));
        return text.toString();
    }

    private static String quanteda(Map<String, List<String>> dictionary) {
        StringBuilder text = new StringBuilder();
        dictionary.forEach(
                (name, terms) -> text.append(name).append(": ").append(terms).append('\n'));
        return text.toString();
    }

    private static String wordStat(Map<String, List<String>> dictionary) {
        StringBuilder text = new StringBuilder();
        dictionary.forEach((name, terms) -> {
            text.append(name).append("\r\n");
            terms.forEach(term -> text.append('\t').append(term).append(" (1)\r\n"));
        });
        return text.toString();
    }

    private static String lexicoder(Map<String, List<String>> dictionary) {
        StringBuilder text = new StringBuilder();
        dictionary.forEach((name, terms) -> {
            text.append('+').append(name).append('\n');
            terms.forEach(term -> text.append(term).append('\n'));
        });
        return text.toString();
    }

    @Test
    void damagedFilesBecomeACodebookOrASentence() {
        int imported = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = damaged(original(random), random);
            Format[] formats = Format.values();
            Optional<Format> asked =
                    Optional.of(formats[random.nextInt(formats.length)]).filter(format -> random.nextBoolean());
            try {
                Import result = Importer.read(new ForeignFile("f", bytes, Optional.empty()), asked);
                imported++;
                if (result.format() != Format.QUOTIENT) {
                    assertEquals(
                            CodebookYamlTest.withoutRemarks(result.codes()),
                            CodebookYamlTest.readBack(result.yaml()),
                            "Reproduce with seed " + seed);
                }
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith("Cannot "), e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("Reproduce with seed " + seed, e);
            }
        }
        assertTrue(imported > ROUNDS / 10, "enough of them can be read: " + imported);
    }

    private static byte[] original(Random random) {
        int which = random.nextInt(Samples.NAMES.size() + 2);
        if (which < Samples.NAMES.size()) {
            return Samples.bytes(Samples.NAMES.get(which));
        }
        if (which == Samples.NAMES.size()) {
            String code = new String(Samples.bytes("support.qdc"), StandardCharsets.UTF_8);
            return Samples.zip(Map.of("project.qde", code, "sources/a.txt", "Words."));
        }
        byte[] noise = new byte[random.nextInt(400)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(6); i > 0 && bytes.length > 4; i--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\t\n\r %+()<>\"'*?:#&![]{}|-".charAt(random.nextInt(24));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> System.arraycopy(original, 0, bytes, at, Math.min(length, original.length));
                default -> bytes = joined(bytes, Arrays.copyOfRange(bytes, at, at + length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
