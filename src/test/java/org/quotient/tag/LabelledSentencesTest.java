package org.quotient.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;
import org.quotient.tag.valence.Flag;

/**
 * The rules against a human reader, on invented sentences ({@code labelled/README.md}), beside three baselines. The test half
 * was not looked at while the rules were made; what is asserted is asserted of it.
 */
class LabelledSentencesTest {

    private static final int NEAR = 5;
    private static final Set<String> NEGATORS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "nowhere",
            "without",
            "hardly",
            "barely",
            "scarcely",
            "lack",
            "cannot");

    @Test
    void theRulesBeatTheBaselinesOnTheHalfThatTheyHaveNotSeen() {
        List<Labelled.Tagged> development = Labelled.tagged(Labelled.rows("development"));
        List<Labelled.Tagged> test = Labelled.tagged(Labelled.rows("test"));
        Valence majority = majority(development);
        report("development", development, majority);
        Map<String, Confusion> unseen = report("test", test, majority);
        double rules = unseen.get("rules").accuracy();
        for (String baseline : List.of("majority label", "kind alone", "negation within five words")) {
            double other = unseen.get(baseline).accuracy();
            assertTrue(rules >= other + 0.1, "rules " + rules + ", " + baseline + " " + other);
        }
    }

    @Test
    void everyLabelledRowHasItsMention() {
        for (String half : List.of("development", "test")) {
            List<Labelled.Tagged> tagged = Labelled.tagged(Labelled.rows(half));
            List<String> missed = tagged.stream()
                    .filter(each -> each.mention().isEmpty())
                    .map(each -> each.row().id())
                    .toList();
            assertEquals(List.of(), missed, half);
        }
    }

    private static Map<String, Confusion> report(String half, List<Labelled.Tagged> tagged, Valence majority) {
        Codebook codebook = Labelled.codebook();
        Map<String, Confusion> all = new java.util.LinkedHashMap<>();
        all.put("rules", confusion(tagged, Labelled.Tagged::valence));
        all.put("majority label", confusion(tagged, each -> majority));
        all.put("kind alone", confusion(tagged, each -> byKind(kind(codebook, each))));
        all.put("negation within five words", confusion(tagged, each -> flipped(codebook, each)));
        System.out.println("Valence, " + half + " half, " + tagged.size() + " labelled mentions:");
        all.forEach((name, confusion) -> System.out.println("  " + confusion.line(name)));
        flags(tagged);
        return all;
    }

    private static void flags(List<Labelled.Tagged> tagged) {
        for (Flag flag : Flag.values()) {
            long both = tagged.stream()
                    .filter(each -> has(each, flag) && labelled(each, flag))
                    .count();
            long found = tagged.stream().filter(each -> has(each, flag)).count();
            long expected = tagged.stream().filter(each -> labelled(each, flag)).count();
            System.out.printf(
                    Locale.ROOT,
                    "  flag %-12s found %3d, labelled %3d, both %3d%n",
                    flag.label(),
                    found,
                    expected,
                    both);
        }
    }

    private static boolean has(Labelled.Tagged each, Flag flag) {
        return each.mention().isPresent()
                && each.mention().get().verdict().flags().contains(flag);
    }

    private static boolean labelled(Labelled.Tagged each, Flag flag) {
        return each.row().flags().contains(flag.label());
    }

    private static Confusion confusion(List<Labelled.Tagged> tagged, Function<Labelled.Tagged, Valence> reader) {
        Confusion confusion = new Confusion();
        tagged.forEach(each -> confusion.add(each.row().valence(), reader.apply(each)));
        return confusion;
    }

    private static Valence majority(List<Labelled.Tagged> tagged) {
        Map<Valence, Integer> counts = new EnumMap<>(Valence.class);
        tagged.forEach(each -> counts.merge(each.row().valence(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static Kind kind(Codebook codebook, Labelled.Tagged each) {
        return codebook.code(each.row().code()).orElseThrow().kind();
    }

    private static Valence byKind(Kind kind) {
        return switch (kind) {
            case RESOURCE -> Valence.FACILITATOR;
            case HAZARD -> Valence.BARRIER;
            case AMBIVALENT -> Valence.UNCLEAR;
        };
    }

    /** The third baseline: the kind decides, and any negation within five words on either side says the contrary. */
    private static Valence flipped(Codebook codebook, Labelled.Tagged each) {
        Valence valence = byKind(kind(codebook, each));
        if (valence == Valence.UNCLEAR
                || each.mention().isEmpty()
                || !negated(each, each.mention().get().span())) {
            return valence;
        }
        return valence == Valence.FACILITATOR ? Valence.BARRIER : Valence.FACILITATOR;
    }

    private static boolean negated(Labelled.Tagged each, Span match) {
        List<Token> words = each.sentence().tokens().stream()
                .filter(token -> token.word().chars().anyMatch(Character::isLetter))
                .toList();
        int first = 0;
        while (words.get(first).span().end() <= match.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < words.size() && words.get(last + 1).span().start() < match.end()) {
            last++;
        }
        return words.subList(Math.max(0, first - NEAR), Math.min(words.size(), last + 1 + NEAR)).stream()
                .anyMatch(token -> NEGATORS.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }
}
