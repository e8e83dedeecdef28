package org.quotient.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Example;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;

/** Runs a codebook's examples, which are its tests. */
public final class Examples {

    private final Tagger tagger;
    private final Function<String, List<Sentence>> annotator;

    public Examples(Tagger tagger, Function<String, List<Sentence>> annotator) {
        this.tagger = tagger;
        this.annotator = annotator;
    }

    /** A problem for each example that is not tagged as it says. */
    public List<Problem> failures(Codebook codebook) {
        List<Problem> failures = new ArrayList<>();
        for (Code code : codebook.codes()) {
            for (Example example : code.examples()) {
                failure(code, example)
                        .map(found -> new Problem(
                                "example",
                                "Cannot accept the example of " + code.id() + ": because " + found,
                                example.place()))
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Optional<String> failure(Code code, Example example) {
        List<Story> stories = annotator.apply(example.text()).stream()
                .map(sentence -> Story.of(sentence, tagger.tag(sentence, Role.PARTICIPANT)))
                .toList();
        List<Story.Found> mentions = stories.stream()
                .flatMap(story -> story.mentions().stream())
                .filter(mention -> mention.code().equals(code.id()))
                .toList();
        if (example.expected().isEmpty()) {
            return mentions.stream()
                    .findFirst()
                    .map(mention -> "it expects no mention, and the pattern \"" + mention.pattern() + "\" matches");
        }
        if (mentions.isEmpty()) {
            return Optional.of("no pattern counts in it" + rejected(code, stories));
        }
        String expected = example.expected().get().label();
        return mentions.stream()
                .filter(mention -> !mention.valence().equals(expected))
                .findFirst()
                .map(mention -> "it expects " + expected + ", and the pattern \"" + mention.pattern() + "\" gives "
                        + mention.valence() + " by the rule " + mention.rule()
                        + (mention.cue().isEmpty() ? "" : " for \"" + mention.cue() + "\""));
    }

    private static String rejected(Code code, List<Story> stories) {
        String reasons = stories.stream()
                .flatMap(story -> story.rejected().stream())
                .filter(match -> match.code().equals(code.id()))
                .map(match -> "\"" + match.pattern() + "\" is " + match.reason())
                .distinct()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }
}
