package org.quotient.job;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.release.Json;
import org.quotient.tag.Story;
import org.quotient.tag.Tagger;
import org.quotient.tag.match.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotient explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how a sentence is tagged: tokens, mentions with valence, flags and every cue that was weighed, and"
                    + " rejected matches.",
            "With --mention, the sentence is that of a mention of the study's current release.",
            "Without either, shows what every pattern of the codebook asks for."
        },
        footer = {"", "Example: jobs/quotient explain data-samples/study.yml \"There was no supervision at all.\""})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STUDY.yml", description = "the study file")
    private String study;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "what a participant may say")
    private Optional<String> text;

    @Option(names = "--mention", paramLabel = "ID", description = "a mention_id of the study's current release")
    private Optional<String> mention;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Environment environment = Environment.ofProcess();
        Inputs inputs = environment.inputs(study);
        Annotator annotator = CoreNlp.shared();
        if (text.isEmpty() && mention.isEmpty()) {
            patterns(inputs.codebook(), annotator::annotate, environment.console());
            return ExitCode.DONE.number();
        }
        List<Sentence> sentences = mention.isPresent()
                ? List.of(sentence(PublishedMention.find(mention.get(), inputs, environment), annotator, environment))
                : annotator.annotate(text.get());
        Tagger tagger =
                Tagger.of(inputs.codebook(), inputs.cues(), inputs.study().uncued(), annotator::annotate);
        List<Story> stories = sentences.stream()
                .map(sentence -> Story.of(sentence, tagger.tag(sentence, Role.PARTICIPANT)))
                .toList();
        if (json) {
            environment.console().result(Json.write(stories).strip());
        } else {
            stories.forEach(new StoryPrinter(environment.console())::print);
        }
        return ExitCode.DONE.number();
    }

    /** The sentence of a mention, annotated in its turn as the run did. */
    private static Sentence sentence(PublishedMention mention, Annotator annotator, Environment environment) {
        environment
                .console()
                .say("Mention " + mention.id() + " of " + mention.code() + ": turn " + mention.turn() + ", sentence "
                        + mention.sentence() + "; tagged anew with the codebook and cues of now");
        return annotator.annotate(mention.turnText()).stream()
                .filter(sentence -> sentence.number() == mention.sentence()
                        && sentence.text().equals(mention.quote()))
                .findFirst()
                .orElseGet(() -> annotator.annotate(mention.quote()).get(0));
    }

    private static void patterns(Codebook codebook, Function<String, List<Sentence>> annotator, Console console) {
        Map<Need, Integer> needs = new EnumMap<>(Need.class);
        for (Pattern phrase : codebook.protect()) {
            pattern("protect", phrase, annotator, console, needs);
        }
        for (Code code : codebook.codes()) {
            code.patterns().forEach(own -> pattern(code.id(), own.pattern(), annotator, console, needs));
            code.except().forEach(phrase -> pattern(code.id() + " except", phrase, annotator, console, needs));
        }
        needs.forEach((need, patterns) -> console.result(patterns + " patterns need " + need.words()));
    }

    private static void pattern(
            String owner,
            Pattern pattern,
            Function<String, List<Sentence>> annotator,
            Console console,
            Map<Need, Integer> needs) {
        console.result(owner + ": " + pattern.text());
        Tagger.describe(pattern, annotator).forEach(way -> console.result("    " + way));
        needs.merge(Tagger.need(pattern, annotator), 1, Integer::sum);
    }
}
