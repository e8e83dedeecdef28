package org.quotient.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The measurements of {@link MatcherBench} as tables. */
record MatcherReport(Material material, MatcherCounts counts, List<MatcherRound> rounds, String surroundings) {

    private static final int FEWEST = DrawnPatterns.SIZES.get(0);
    private static final double NANOSECONDS = 1e9;

    void print() {
        describe();
        speeds();
        neighbour();
        valences();
        memory();
    }

    private void describe() {
        Prose.title("Matching and valence, one thread");
        Prose.print(String.format(
                Locale.ROOT,
                "%,d tokens of %,d turns from %d files, annotated before. JMH measures each row in a JVM of its own: one"
                        + " thread, the serial collector, %s, %d warm-ups and %d iterations of a second (TokensRegexNER:"
                        + " %d and %d, each at least once over all tokens), and all rows again for %d rounds. Minimum,"
                        + " median and maximum are over the iterations of all rounds; a ratio is that of two medians of"
                        + " a round, over the rounds.",
                counts.tokens(),
                material.turns().size(),
                material.files(),
                MatcherRound.HEAP,
                MatcherRound.WARM_UPS,
                MatcherRound.ITERATIONS,
                MatcherRound.SLOW_WARM_UPS,
                MatcherRound.SLOW_ITERATIONS,
                rounds.size()));
        Prose.print(String.format(
                Locale.ROOT,
                "The patterns are drawn by a fixed seed: the shape of a pattern of the sample codebook, its words replaced"
                        + " by nouns, verbs, adjectives and adverbs of these tokens, lemmas of rank %,d to %,d, that stand"
                        + " together somewhere. 100 patterns are the first of 1,000, those the first of 10,000.",
                ContentWords.FIRST_RANK,
                ContentWords.LAST_RANK));
        Prose.print(surroundings);
    }

    private void speeds() {
        System.out.println();
        Prose.heading("tokens per second");
        sizes("matching alone", "matchAlone CODEBOOK %d", "matchAlone CODEBOOK %d");
        sizes("from strings on", "internAndMatch CODEBOOK %d", "matchAlone CODEBOOK %d");
        speed("whole tagging, sample codebook", "tag", "tag");
        System.out.println();
        Prose.heading("ratio to the speed at 100 patterns");
        for (int size : DrawnPatterns.SIZES.subList(1, DrawnPatterns.SIZES.size())) {
            ratio(size, "matching alone", "matchAlone CODEBOOK " + size, "matchAlone CODEBOOK " + FEWEST);
            ratio(size, "from strings on", "internAndMatch CODEBOOK " + size, "internAndMatch CODEBOOK " + FEWEST);
        }
    }

    /** Beside CoreNLP's own matcher. */
    private void neighbour() {
        System.out.println();
        Prose.print("Rows of words only, the same for both. Ours, by form or lemma, finds every match; TokensRegexNER"
                + " labels those that don't overlap, found on every tenth sentence.");
        Prose.heading("tokens per second");
        sizes("Quotient, from strings on", "internAndMatch PLAIN %d", "matchAlone PLAIN %d");
        for (Spoken spoken : Spoken.values()) {
            String name = "label %d " + spoken;
            sizes("TokensRegexNER by " + spoken.label(), name, name);
        }
        System.out.println();
        Prose.heading("ratio of Quotient to TokensRegexNER");
        for (Spoken spoken : Spoken.values()) {
            for (int size : DrawnPatterns.SIZES) {
                ratio(size, "by " + spoken.label(), "internAndMatch PLAIN " + size, "label " + size + " " + spoken);
            }
        }
    }

    private void valences() {
        System.out.println();
        Prose.heading("nanoseconds per match of the sample codebook");
        String matches = String.format(Locale.ROOT, "%,d matches", counts.matches());
        DoubleUnaryOperator perMatch = seconds -> seconds * NANOSECONDS / counts.matches();
        Prose.row("valence, cues of the sentence known", spread("decide", perMatch), 0, matches);
        Prose.row("valence, finding the cues included", spread("findCuesAndDecide", perMatch), 0, matches);
    }

    private void memory() {
        System.out.println();
        System.out.printf(
                Locale.ROOT, "%-44s %12s %12s %12s%n", "compiled codebook, MB", "shipped", "on the heap", "after use");
        row("the cues alone", counts.cuesAlone());
        row(String.format(Locale.ROOT, "%,d patterns and the cues", DrawnPatterns.MOST), counts.drawn());
    }

    private static void row(String label, CodebookMemory memory) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %12.1f %12.1f %12.1f%n",
                label,
                memory.shipped() / 1e6,
                memory.retained() / 1e6,
                memory.grown() / 1e6);
    }

    private void sizes(String label, String benchmark, String found) {
        for (int size : DrawnPatterns.SIZES) {
            speed(label(label, size), String.format(Locale.ROOT, benchmark, size), String.format(found, size));
        }
    }

    private static String label(String label, int size) {
        return String.format(Locale.ROOT, "%s, %,d patterns", label, size);
    }

    private void speed(String label, String benchmark, String found) {
        String rate = String.format(Locale.ROOT, "%.1f found per 1,000 tokens", counts.perThousandTokens(found));
        Prose.row(label, spread(benchmark, seconds -> counts.tokens() / seconds), 0, rate);
    }

    private Spread spread(String benchmark, DoubleUnaryOperator figure) {
        return Spread.of(rounds.stream()
                .flatMap(round -> round.seconds().get(benchmark).stream())
                .map(figure::applyAsDouble)
                .toList());
    }

    /** How many times as fast {@code benchmark} is as {@code other}. */
    private void ratio(int size, String label, String benchmark, String other) {
        Spread ratios = Spread.of(rounds.stream()
                .map(round -> round.median(other) / round.median(benchmark))
                .toList());
        Prose.row(label(label, size), ratios, 2, "");
    }
}
