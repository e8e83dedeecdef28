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
        List<Sentence> sentences = annotator.apply(example.text());
        List<Mention> mentions = sentences.stream()
                .flatMap(sentence -> tagger.tag(sentence, Role.PARTICIPANT).mentions().stream())
                .filter(mention -> mention.code().equals(code.id()))
                .toList();
        if (example.expected().isEmpty()) {
            return mentions.isEmpty()
                    ? Optional.empty()
                    : Optional.of("it expects no mention, and the pattern \""
                            + mentions.get(0).pattern() + "\" matches");
        }
        if (mentions.isEmpty()) {
            return Optional.of("no pattern counts in it" + rejected(code, sentences));
        }
        return mentions.stream()
                .filter(mention ->
                        mention.verdict().valence() != example.expected().get())
                .findFirst()
                .map(mention -> "it expects " + example.expected().get().label() + ", and the pattern \""
                        + mention.pattern() + "\" gives "
                        + mention.verdict().valence().label() + " by the rule "
                        + mention.verdict().rule());
    }

    private String rejected(Code code, List<Sentence> sentences) {
        String reasons = sentences.stream()
                .flatMap(sentence -> tagger.tag(sentence, Role.PARTICIPANT).rejected().stream())
                .filter(match -> match.code().equals(code.id()))
                .map(match -> "\"" + match.pattern() + "\" is " + match.reason().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }
}
