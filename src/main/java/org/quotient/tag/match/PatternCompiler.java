package org.quotient.tag.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quotient.codebook.Element;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Sentence;

/** Makes of a pattern the sequences of tests that match it. */
public final class PatternCompiler {

    /** Alternatives, optional words and free orders multiply; more than this is a mistake. */
    static final int MOST_SEQUENCES = 1000;

    private final WordCompiler words;

    /** @param annotator cuts and lemmatises the patterns; the one that annotates the transcripts */
    public PatternCompiler(Function<String, List<Sentence>> annotator) {
        this.words = new WordCompiler(annotator);
    }

    /**
     * Every way in which {@code pattern} matches, what it avoids left aside.
     *
     * @throws InputException if its alternatives multiply beyond bounds
     */
    public List<Sequence> compile(Pattern pattern) {
        return compile(pattern.elements(), pattern);
    }

    /** Every way in which what a pattern avoids matches. */
    public List<Sequence> compile(Pattern.Avoided avoided, Pattern pattern) {
        return compile(List.of(avoided.element()), pattern);
    }

    private List<Sequence> compile(List<Element> elements, Pattern pattern) {
        try {
            return ways(elements).stream().map(Way::sequence).distinct().toList();
        } catch (WordCompiler.UnusableWord e) {
            throw new InputException(
                    new Problem("pattern", "Cannot use the pattern: because " + e.getMessage(), pattern.place()));
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

    /**
     * A sequence in the making.
     *
     * @param trailing the most words that may follow before the next step
     */
    private record Way(List<Sequence.Step> steps, int trailing) {

        static final Way START = new Way(List.of(), 0);

        Way gap(int most) {
            return steps.isEmpty() ? this : new Way(steps, trailing + most);
        }

        Way then(Way next) {
            if (next.steps.isEmpty()) {
                return this;
            }
            List<Sequence.Step> both = new ArrayList<>(steps);
            both.add(new Sequence.Step(next.steps.get(0).test(), steps.isEmpty() ? 0 : trailing));
            both.addAll(next.steps.subList(1, next.steps.size()));
            return new Way(both, next.trailing);
        }

        Sequence sequence() {
            return new Sequence(steps);
        }
    }

    private List<Way> ways(List<Element> elements) {
        List<List<Element>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int distance = 0;
        for (Element element : elements) {
            if (element instanceof Element.Gap gap && gap.order() == Element.Order.ANY) {
                parts.add(new ArrayList<>());
                distance = gap.most();
            } else {
                parts.get(parts.size() - 1).add(element);
            }
        }
        List<List<Way>> inOrder = parts.stream().map(this::inOrder).toList();
        return parts.size() == 1 ? inOrder.get(0) : inAnyOrder(inOrder, distance);
    }

    private static List<Way> inAnyOrder(List<List<Way>> parts, int distance) {
        List<Way> ways = new ArrayList<>();
        for (List<Integer> order : orders(parts.size())) {
            List<Way> ordered = List.of(Way.START);
            for (int part : order) {
                ordered = joined(ordered.stream().map(way -> way.gap(distance)).toList(), parts.get(part));
            }
            ways.addAll(ordered);
        }
        return bounded(ways);
    }

    private static List<List<Integer>> orders(int parts) {
        List<List<Integer>> orders = List.of(List.of());
        for (int i = 0; i < parts; i++) {
            orders = orders.stream()
                    .flatMap(order -> IntStream.range(0, parts)
                            .filter(part -> !order.contains(part))
                            .mapToObj(part -> Stream.concat(order.stream(), Stream.of(part))
                                    .toList()))
                    .toList();
        }
        return orders;
    }

    private List<Way> inOrder(List<Element> elements) {
        List<Way> ways = List.of(Way.START);
        for (Element element : elements) {
            ways = element instanceof Element.Gap gap
                    ? ways.stream().map(way -> way.gap(gap.most())).toList()
                    : joined(ways, alternatives(element));
        }
        return ways;
    }

    private List<Way> alternatives(Element element) {
        if (element instanceof Element.Choice choice) {
            return merged(
                    choice.alternatives().stream().flatMap(this::bracketed).toList());
        }
        if (element instanceof Element.Maybe maybe) {
            return Stream.concat(Stream.of(Way.START), bracketed(maybe.elements()))
                    .toList();
        }
        return merged(words.compile(element).stream()
                .map(tests -> new Way(
                        tests.stream().map(test -> new Sequence.Step(test, 0)).toList(), 0))
                .toList());
    }

    /** A gap at the end of a bracket, before a word that is left out, does not reach out of it. */
    private Stream<Way> bracketed(List<Element> elements) {
        return ways(elements).stream().map(way -> new Way(way.steps(), 0));
    }

    /** The ways of one token become one, so that choices of words don't multiply. */
    private static List<Way> merged(List<Way> ways) {
        List<TokenTest> single = ways.stream()
                .filter(way -> way.steps().size() == 1)
                .map(way -> way.steps().get(0).test())
                .toList();
        if (single.size() < 2) {
            return ways;
        }
        Way one = new Way(List.of(new Sequence.Step(new TokenTest.AnyOf(single), 0)), 0);
        return Stream.concat(
                        Stream.of(one), ways.stream().filter(way -> way.steps().size() != 1))
                .toList();
    }

    private static List<Way> joined(List<Way> befores, List<Way> afters) {
        if ((long) befores.size() * afters.size() > MOST_SEQUENCES) {
            throw new TooManyWays();
        }
        return befores.stream()
                .flatMap(before -> afters.stream().map(before::then))
                .toList();
    }

    private static List<Way> bounded(List<Way> ways) {
        if (ways.size() > MOST_SEQUENCES) {
            throw new TooManyWays();
        }
        return ways;
    }
}
