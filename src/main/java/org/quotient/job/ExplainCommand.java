package org.quotient.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;
import org.quotient.tag.Mention;
import org.quotient.tag.RejectedMatch;
import org.quotient.tag.Tagger;
import org.quotient.tag.Tagging;
import org.quotient.tag.valence.Cues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quotient explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how a sentence is tagged: tokens, mentions with valence and cue, rejected matches.",
            "Without a sentence, shows what every pattern of the codebook asks for."
        },
        footer = {"", "Example: jobs/quotient explain data-samples/study.yml \"There was no supervision at all.\""})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STUDY.yml", description = "the study file")
    private String study;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "what a participant may say")
    private Optional<String> text;

    @Override
    public Integer call() {
        Environment environment = Environment.ofProcess();
        List<Problem> problems = new ArrayList<>();
        Study file = StudyReader.read(new Path(study), environment.disk(), problems)
                .orElseThrow(() -> new InputException(problems));
        Codebook codebook = environment
                .disk()
                .text(file.codebook().path(), "codebook", file.codebook().place(), problems)
                .map(own -> CodebookReader.read(file.codebook().name(), own, problems))
                .orElseThrow(() -> new InputException(problems));
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        Annotator annotator = CoreNlp.shared();
        if (text.isEmpty()) {
            patterns(codebook, annotator::annotate, environment.console());
        } else {
            Tagger tagger = Tagger.of(codebook, Cues.english(), file.uncued(), annotator::annotate);
            annotator.annotate(text.get()).forEach(sentence -> sentence(sentence, tagger, environment.console()));
        }
        return ExitCode.DONE.number();
    }

    private static void patterns(Codebook codebook, Function<String, List<Sentence>> annotator, Console console) {
        for (Pattern phrase : codebook.protect()) {
            pattern("protect", phrase, annotator, console);
        }
        for (Code code : codebook.codes()) {
            code.patterns().forEach(own -> pattern(code.id(), own.pattern(), annotator, console));
            code.except().forEach(phrase -> pattern(code.id() + " except", phrase, annotator, console));
        }
    }

    private static void pattern(
            String owner, Pattern pattern, Function<String, List<Sentence>> annotator, Console console) {
        console.result(owner + ": " + pattern.text());
        Tagger.describe(pattern, annotator).forEach(way -> console.result("    " + way));
    }

    private static void sentence(Sentence sentence, Tagger tagger, Console console) {
        console.result("Sentence " + sentence.number() + ": " + sentence.text());
        for (Token token : sentence.tokens()) {
            console.result("  " + token.word() + "  lemma " + token.lemma() + "  " + token.tag());
        }
        Tagging tagging = tagger.tag(sentence, Role.PARTICIPANT);
        tagging.mentions().forEach(mention -> console.result(line(mention, sentence)));
        tagging.rejected().stream()
                .sorted(Comparator.comparingInt(
                                (RejectedMatch match) -> match.span().start())
                        .thenComparing(RejectedMatch::code))
                .forEach(match -> console.result("Rejected match of " + match.code() + ": \""
                        + match.span().cut(sentence.text()) + "\" by the pattern \"" + match.pattern() + "\", "
                        + match.reason().label()));
        if (tagging.mentions().isEmpty()) {
            console.result("No mention");
        }
    }

    private static String line(Mention mention, Sentence sentence) {
        String cue = mention.verdict()
                .cue()
                .map(span -> ", cue \"" + span.cut(sentence.text()) + "\"")
                .orElse("");
        return "Mention of " + mention.code() + ": \"" + mention.span().cut(sentence.text()) + "\" by the pattern \""
                + mention.pattern() + "\": " + mention.verdict().valence().label() + " (basis "
                + mention.verdict().basis().label() + cue + ", rule "
                + mention.verdict().rule() + ")";
    }
}
