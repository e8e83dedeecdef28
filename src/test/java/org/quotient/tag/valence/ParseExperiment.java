package org.quotient.tag.valence;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.tag.Confusion;
import org.quotient.tag.Labelled;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;

/** Measures whether a dependency parse improves on token windows: accuracy on the labelled sentences, and cost. */
public final class ParseExperiment {

    private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final int ROUNDS = 5;

    private final Codebook codebook = Labelled.codebook();
    private final CueFinder finder;
    private final Vocabulary vocabulary = new Vocabulary();
    private final ValenceRules rules;

    /** A labelled mention, ready to be decided on. */
    private record Case(Labelled.Tagged tagged, Words words, Hit<String> match, Kind kind, int[][] paths) {}

    private ParseExperiment() {
        finder = new CueFinder(Cues.english(), new PatternCompiler(CoreNlp.shared()::annotate), vocabulary);
        rules = new ValenceRules(finder, Uncued.KIND);
    }

    public static void main(String[] arguments) {
        DependencyParser parser = DependencyParser.loadFromModelFile(MODEL);
        ParseExperiment experiment = new ParseExperiment();
        for (String half : List.of("development", "test")) {
            List<Case> cases = experiment.cases(half, parser);
            System.out.println("Token windows and dependency paths, " + half + " half:");
            System.out.println(
                    "  " + experiment.scored(cases, (plain, paths) -> plain).line("windows"));
            for (int more = 1; more <= 4; more++) {
                int words = more;
                Confusion wider = experiment.scored(cases, (plain, paths) -> new WiderCues(plain, words));
                System.out.println("  " + wider.line("windows wider by " + more + " words"));
            }
            for (ParsedCues.Use use : ParsedCues.Use.values()) {
                for (int longest = 2; longest <= 6; longest++) {
                    int most = longest;
                    Confusion scored =
                            experiment.scored(cases, (plain, paths) -> new ParsedCues(plain, paths, use, most));
                    System.out.println(
                            "  " + scored.line(use.name().toLowerCase(Locale.ROOT) + ", paths up to " + longest));
                }
            }
        }
        cost(parser);
    }

    private List<Case> cases(String half, DependencyParser parser) {
        List<Case> cases = new ArrayList<>();
        for (Labelled.Tagged tagged : Labelled.tagged(Labelled.rows(half))) {
            if (tagged.mention().isPresent()) {
                Sentence sentence = tagged.sentence();
                Words words = finder.lookThrough(Words.of(sentence, vocabulary));
                Span span = tagged.mention().get().span();
                Kind kind = codebook.code(tagged.row().code()).orElseThrow().kind();
                cases.add(new Case(tagged, words, hit(sentence, span), kind, ParsedCues.paths(sentence, parser)));
            }
        }
        return cases;
    }

    private static Hit<String> hit(Sentence sentence, Span span) {
        int first = 0;
        while (sentence.tokens().get(first).span().start() < span.start()) {
            first++;
        }
        int end = first;
        while (end < sentence.tokens().size()
                && sentence.tokens().get(end).span().end() <= span.end()) {
            end++;
        }
        return new Hit<>("match", first, end, -1L);
    }

    private Confusion scored(List<Case> cases, BiFunction<SentenceCues, int[][], SentenceCues> seen) {
        Confusion confusion = new Confusion();
        for (Case each : cases) {
            SentenceCues cues = seen.apply(finder.find(each.words()), each.paths());
            Valence valence = rules.decide(cues, each.match(), each.kind(), Optional.empty())
                    .valence();
            confusion.add(each.tagged().row().valence(), valence);
        }
        return confusion;
    }

    private static void cost(DependencyParser parser) {
        List<Sentence> sentences = new ArrayList<>();
        Labelled.rows("development")
                .forEach(row -> sentences.addAll(CoreNlp.shared().annotate(row.text())));
        int tokens = sentences.stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            sentences.forEach(sentence -> CoreNlp.shared().annotate(sentence.text()));
            long between = System.nanoTime();
            sentences.forEach(sentence -> ParsedCues.paths(sentence, parser));
            long end = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: annotation %,.0f tokens a second, parsing on top %,.0f tokens a second, one thread%n",
                    round,
                    tokens * 1e9 / (between - start),
                    tokens * 1e9 / (end - between));
        }
    }
}
