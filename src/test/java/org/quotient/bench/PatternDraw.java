package org.quotient.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Element;
import org.quotient.codebook.Pattern;

/**
 * Draws patterns that look like those of a codebook and ask for words of a corpus.
 *
 * <p>A pattern takes the shape of one of the codebook's. Its frequent words ("be", "my") stay; the others become content
 * words that stand together somewhere in the corpus as the shape asks, so that most patterns match at least there.
 */
final class PatternDraw {

    private static final long SEED = 20_261_122;
    private static final int TRIES = 200;
    private static final int GLOB_STEM = 4;

    private final List<Pattern> shapes;
    private final ContentWords words;
    private final List<String> lemmas;
    private final Random random = new Random(SEED);

    PatternDraw(Codebook codebook, Mix mix, ContentWords words) {
        this.words = words;
        this.lemmas = List.copyOf(words.sites().keySet());
        this.shapes = codebook.codes().stream()
                .flatMap(code -> code.patterns().stream())
                .map(fixed -> fixed.pattern())
                .filter(mix::has)
                .filter(pattern -> slots(pattern.elements()) > 0)
                .toList();
    }

    /** Distinct patterns; the first of many are the same as when few are drawn. */
    List<String> patterns(int number) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < number) {
            Pattern shape = shapes.get(random.nextInt(shapes.size()));
            drawn.add(new Filling(site(shape)).text(shape.elements()));
        }
        return List.copyOf(drawn);
    }

    private List<ContentWords.Site> site(Pattern shape) {
        int slots = slots(shape.elements());
        int width = width(shape.elements());
        List<ContentWords.Site> onward = List.of();
        for (int i = 0; i < TRIES; i++) {
            onward = words.onward(one(words.sites().get(one(lemmas))));
            if (onward.size() >= slots
                    && onward.get(slots - 1).token() - onward.get(0).token() < width) {
                break;
            }
        }
        return onward;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The words to be drawn for the first alternative of everything. */
    private int slots(List<Element> elements) {
        return elements.stream().mapToInt(this::slots).sum();
    }

    private int slots(Element element) {
        if (element instanceof Element.Choice choice) {
            return slots(choice.alternatives().get(0));
        }
        if (element instanceof Element.Maybe maybe) {
            return slots(maybe.elements());
        }
        return isSlot(element) ? 1 : 0;
    }

    private boolean isSlot(Element element) {
        return element instanceof Element.Word word
                ? !words.isFrequent(word.form())
                : element instanceof Element.Exact || element instanceof Element.Glob;
    }

    /** The most words that the shape covers, every choice counted as one. */
    private static int width(List<Element> elements) {
        return elements.stream()
                .mapToInt(element -> element instanceof Element.Gap gap ? gap.most() : 1)
                .sum();
    }

    /** Writes one pattern. */
    private final class Filling {

        private final List<ContentWords.Site> onward;
        private int next;

        Filling(List<ContentWords.Site> onward) {
            this.onward = onward;
        }

        String text(List<Element> elements) {
            return String.join(" ", elements.stream().map(this::text).toList());
        }

        private String text(Element element) {
            if (element instanceof Element.Gap gap) {
                return (gap.order() == Element.Order.ANY ? "~~" : "~") + gap.most();
            }
            if (element instanceof Element.Choice choice) {
                return "(" + alternatives(choice) + ")";
            }
            if (element instanceof Element.Maybe maybe) {
                return "[" + text(maybe.elements()) + "]";
            }
            return isSlot(element) ? drawn(element) : ((Element.Word) element).form();
        }

        /** The first takes words of the site; the others, which would not stand there, any words. */
        private String alternatives(Element.Choice choice) {
            List<String> texts = new ArrayList<>();
            for (List<Element> alternative : choice.alternatives()) {
                texts.add((texts.isEmpty() ? this : new Filling(List.of())).text(alternative));
            }
            return String.join("|", texts);
        }

        private String drawn(Element element) {
            ContentWords.Site site =
                    next < onward.size() ? onward.get(next) : one(words.sites().get(one(lemmas)));
            next++;
            String lemma = words.lemma(site);
            if (element instanceof Element.Glob) {
                return lemma.substring(0, Math.min(GLOB_STEM, lemma.length())) + "*";
            }
            if (element instanceof Element.Exact) {
                return "=" + site.sentence().tokens().get(site.token()).word();
            }
            boolean tagged = !((Element.Word) element).tag().isEmpty();
            return tagged
                    ? lemma + "/" + site.sentence().tokens().get(site.token()).tag()
                    : lemma;
        }
    }
}
