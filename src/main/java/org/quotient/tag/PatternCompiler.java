package org.quotient.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quotient.codebook.Element;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;

/**
 * Makes of a pattern what it asks of tokens, cut and lemmatised by the annotator that cuts the transcripts.
 *
 * <p>A word stands for its lemma and for itself. Three readings would surprise and are kept out: an {@code -ing} form that
 * the tagger takes for a verb ("staffing", from "to staff"), a pronoun ("me", whose lemma is "I") and a comparison
 * ("best", whose lemma is "good") stand only for themselves.
 */
final class PatternCompiler {

    /** Alternatives multiply; more than this is a mistake. */
    static final int MOST_SEQUENCES = 1000;

    private final Function<String, List<Sentence>> annotator;

    PatternCompiler(Function<String, List<Sentence>> annotator) {
        this.annotator = annotator;
    }

    /**
     * Every way in which {@code pattern} matches.
     *
     * @throws InputException if its alternatives multiply beyond bounds
     */
    List<Sequence> compile(Pattern pattern) {
        try {
            return ways(pattern.elements()).stream().map(Sequence::new).toList();
        } catch (TooManyWays e) {
            throw new InputException(new Problem(
                    "pattern",
                    "Cannot use the pattern: because its alternatives make more than " + MOST_SEQUENCES
                            + " sequences; write several patterns",
                    pattern.place()));
        }
    }

    private static final class TooManyWays extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<List<Sequence.Step>> ways(List<Element> elements) {
        List<List<Sequence.Step>> ways = new ArrayList<>(List.of(List.of()));
        int gap = 0;
        for (Element element : elements) {
            if (element instanceof Element.Gap wide) {
                gap += wide.most();
            } else {
                ways = joined(ways, steps(element), gap);
                gap = 0;
            }
        }
        return ways;
    }

    private List<List<Sequence.Step>> steps(Element element) {
        if (element instanceof Element.Choice choice) {
            return choice.alternatives().stream()
                    .flatMap(alternative -> ways(alternative).stream())
                    .toList();
        }
        return List.of(
                tests(element).stream().map(test -> new Sequence.Step(test, 0)).toList());
    }

    private static List<List<Sequence.Step>> joined(
            List<List<Sequence.Step>> befores, List<List<Sequence.Step>> afters, int gap) {
        List<List<Sequence.Step>> joined = new ArrayList<>();
        for (List<Sequence.Step> before : befores) {
            for (List<Sequence.Step> after : afters) {
                List<Sequence.Step> both = new ArrayList<>(before);
                both.add(new Sequence.Step(after.get(0).test(), gap));
                both.addAll(after.subList(1, after.size()));
                joined.add(both);
            }
        }
        if (joined.size() > MOST_SEQUENCES) {
            throw new TooManyWays();
        }
        return joined;
    }

    private List<Test> tests(Element element) {
        if (element instanceof Element.Glob glob) {
            return List.of(new Test.Shaped(Words.fold(glob.form()), glob.tag()));
        }
        if (element instanceof Element.Exact exact) {
            return exact(exact);
        }
        if (element instanceof Element.Word word) {
            return words(word);
        }
        throw new IllegalStateException("Cannot compile this element by itself");
    }

    private List<Test> words(Element.Word word) {
        return tokens(word.form()).stream()
                .map(token -> inflected(token, word.tag()))
                .toList();
    }

    private List<Test> exact(Element.Exact exact) {
        return tokens(exact.form()).stream()
                .map(token -> (Test) new Test.Exact(token.word(), exact.tag()))
                .toList();
    }

    private static Test inflected(Token token, String part) {
        String form = Words.fold(token.word());
        boolean compared = token.tag().matches("(JJ|RB)[RS]");
        boolean itself =
                token.tag().startsWith("PRP") || compared || token.tag().startsWith("VB") && form.endsWith("ing");
        Set<String> lemmas = new TreeSet<>();
        if (!token.tag().startsWith("PRP")) {
            lemmas.add(form);
        }
        if (!itself) {
            lemmas.add(Words.fold(token.lemma()));
        }
        return new Test.Inflected(form, lemmas, part);
    }

    private List<Token> tokens(String form) {
        return annotator.apply(form).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }
}
