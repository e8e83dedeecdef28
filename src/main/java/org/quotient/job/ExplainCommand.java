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
import org.quotient.tag.Asked;
import org.quotient.tag.Story;
import org.quotient.tag.Tagger;
import org.quotient.tag.match.Need;
import org.quotient.tag.match.PatternCompiler;
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
        if (text.isPresent() && mention.isPresent()) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot explain a text and a mention at once: because each has its own story");
        }
        if (text.isEmpty() && mention.isEmpty()) {
            patterns(inputs.codebook(), annotator, environment.console());
            return ExitCode.DONE.number();
        }
        Tagger tagger =
                Tagger.of(inputs.codebook(), inputs.cues(), inputs.study().uncued(), annotator::annotate);
        Function<Sentence, Story> tell = sentence -> Story.of(sentence, tagger.tag(sentence, Role.PARTICIPANT));
        List<Story> stories = mention.isPresent()
                ? List.of(
                        story(PublishedMention.find(mention.get(), inputs, environment), annotator, tell, environment))
                : annotator.annotate(text.get()).stream().map(tell).toList();
        if (json) {
            environment.console().result(Json.write(stories).strip());
        } else {
            stories.forEach(new StoryPrinter(environment.console())::print);
        }
        return ExitCode.DONE.number();
    }

    /** The story of a mention's sentence, tagged with the codebook and cues of now. */
    private static Story story(
            PublishedMention mention, Annotator annotator, Function<Sentence, Story> tell, Environment environment) {
        Console console = environment.console();
        console.say("Mention " + mention.id() + ": turn " + mention.turn().number() + ", sentence "
                + mention.sentence() + "; the release says " + mention.code() + ", " + mention.valence()
                + " by the rule "
                + mention.rule());
        Story story = mention.annotated(annotator).map(tell).orElseGet(() -> {
            console.warn("the sentence is not found in its turn any more; it is annotated alone");
            return tell.apply(annotator.annotate(mention.quote()).get(0));
        });
        boolean still = story.mentions().stream()
                .anyMatch(found -> found.code().equals(mention.code())
                        && found.matched().equals(mention.matched())
                        && found.valence().equals(mention.valence()));
        if (!still) {
            console.warn("with the codebook and cues of now it is not what the release says");
        }
        return story;
    }

    private static void patterns(Codebook codebook, Annotator annotator, Console console) {
        PatternCompiler compiler = new PatternCompiler(annotator::annotate);
        Map<Need, Integer> needs = new EnumMap<>(Need.class);
        for (Pattern phrase : codebook.protect()) {
            needs.merge(pattern("protect", phrase, compiler, console), 1, Integer::sum);
        }
        for (Code code : codebook.codes()) {
            for (Code.FixedPattern own : code.patterns()) {
                needs.merge(pattern(code.id(), own.pattern(), compiler, console), 1, Integer::sum);
            }
            for (Pattern phrase : code.except()) {
                needs.merge(pattern(code.id() + " except", phrase, compiler, console), 1, Integer::sum);
            }
        }
        needs.forEach((need, patterns) -> console.result(patterns + " patterns need " + need.words()));
    }

    /** Shows what a pattern asks for, and gives back what must be known of tokens for it. */
    private static Need pattern(String owner, Pattern pattern, PatternCompiler compiler, Console console) {
        Asked asked = Asked.of(pattern, compiler);
        console.result(owner + ": " + pattern.text());
        asked.lines().forEach(line -> console.result("    " + line));
        return asked.need();
    }
}
