package org.quotient.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;

/**
 * The words of a corpus that a codebook of it could ask for: nouns, verbs, adjectives and adverbs of letters alone whose
 * lemmas are neither among the most frequent nor among the rarest.
 */
final class ContentWords {

    /** Lemmas of a lower rank are stop words: "the", "be", "thing". */
    static final int FIRST_RANK = 201;

    static final int LAST_RANK = 10_000;
    private static final int SHORTEST = 3;

    private final Set<String> frequent;
    private final Set<String> band;
    private final Map<String, List<Site>> sites;

    /** Where a word stands. */
    record Site(Sentence sentence, int token) {}

    ContentWords(List<Sentence> sentences) {
        List<String> ranked = ranked(sentences);
        frequent = Set.copyOf(ranked.subList(0, Math.min(FIRST_RANK - 1, ranked.size())));
        band = new LinkedHashSet<>(
                ranked.subList(frequent.size(), Math.max(frequent.size(), Math.min(LAST_RANK, ranked.size()))));
        sites = sentences.stream()
                .flatMap(sentence -> all(sentence).stream())
                .collect(Collectors.groupingBy(this::lemma, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> ranked(List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.tokens().stream()
                .filter(token -> isLetters(token.lemma()))
                .forEach(token -> counts.merge(folded(token), 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Site> all(Sentence sentence) {
        return IntStream.range(0, sentence.tokens().size())
                .filter(i -> isContent(sentence.tokens().get(i)))
                .mapToObj(i -> new Site(sentence, i))
                .toList();
    }

    private boolean isContent(Token token) {
        return token.tag().matches("NNS?|VB[DGNPZ]?|JJ[RS]?|RB[RS]?")
                && token.word().length() >= SHORTEST
                && isLetters(token.word())
                && band.contains(folded(token));
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static String folded(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    String lemma(Site site) {
        return folded(site.sentence().tokens().get(site.token()));
    }

    boolean isFrequent(String word) {
        return frequent.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The lemmas, each with the places where it stands. */
    Map<String, List<Site>> sites() {
        return sites;
    }

    /** The content words from {@code site} on to its sentence's end. */
    List<Site> onward(Site site) {
        return all(site.sentence()).stream()
                .filter(other -> other.token() >= site.token())
                .toList();
    }
}
